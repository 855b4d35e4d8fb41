import { isInScope } from './is-in-scope.ts';
import {
  countable,
  release,
  spentOf,
  type BudgetWindow,
  type LedgerState,
  type Reservation,
  type RunningReservation,
} from './ledger.ts';

export interface ReserveRequest<Window extends BudgetWindow> extends RunningReservation {
  readonly id: string;
  readonly budgets: readonly Window[];
}

/** What a request may take; Infinity where no budget bounds it. */
export interface Allowance {
  readonly micros: number;
  readonly tokens: number;
}

export type ReserveResult<Window extends BudgetWindow> =
  | {
      readonly type: 'reserved';
      readonly allowed: Allowance;
      /** The budget that allows the least, where not even all can be taken. */
      readonly boundBy?: Window;
      readonly state: LedgerState;
    }
  /** It fits by its estimate; only when others have settled is it known what they leave. */
  | { readonly type: 'busy'; readonly budget: Window }
  /** `left` is in the unit of the budget. */
  | { readonly type: 'refused'; readonly budget: Window; readonly left: number };

/** An answer may come to this many times its estimate before anybody is kept waiting for it. */
const comfort = 4;

/**
 * Holds what a request will about take, unless one of `budgets` has less left: then the one with the least refuses it.
 *
 * Estimates can be exceeded, so each request is also allowed only what the budgets can pay for at most, whatever the
 * others that run come to: its estimate and half of what is free beyond it, so that the next ones find something. Where
 * that is too little to be comfortable, it takes all that is left if nothing else runs, or has to wait until others have
 * settled. So a budget is never overshot by more than one answer differs from what it was allowed.
 *
 * Of money, what is free and what has no price takes nothing. An id that is held already is held anew. Pure.
 */
export function reserve<Window extends BudgetWindow>(
  state: LedgerState,
  { id, budgets, ...wanted }: ReserveRequest<Window>,
): ReserveResult<Window> {
  const others = release(state, id);
  const rooms = budgets
    .filter(({ scope }) => isInScope(scope, wanted))
    .filter(({ unit }) => unit === 'tokens' || countable(wanted.micros) > 0)
    .map((budget) => roomIn(others, budget, wanted));

  const [refusing] = rooms.filter(({ about, left }) => about > left).toSorted((a, b) => a.left - b.left);
  if (refusing) return { type: 'refused', budget: refusing.budget, left: refusing.left };
  const crowded = rooms.find(({ share }) => share === undefined);
  if (crowded) return { type: 'busy', budget: crowded.budget };

  const allowed = { micros: leastShare(rooms, 'micros'), tokens: leastShare(rooms, 'tokens') };
  const most = {
    micros: wanted.most.micros === undefined ? undefined : Math.min(wanted.most.micros, allowed.micros),
    tokens: Math.min(wanted.most.tokens, allowed.tokens),
  };
  const reservations = new Map(others.reservations).set(id, { ...wanted, most });
  const [bound] = rooms.filter(({ share }) => share !== Infinity).toSorted((a, b) => a.left - b.left);
  return { type: 'reserved', allowed, ...(bound && { boundBy: bound.budget }), state: { ...others, reservations } };
}

interface Room<Window extends BudgetWindow> {
  readonly budget: Window;
  readonly about: number;
  readonly most: number;
  /** Were all to take what they will about take. */
  readonly left: number;
  /** What may be taken at most; Infinity where even the most fits, absent where it has to wait. */
  readonly share: number | undefined;
}

function roomIn<Window extends BudgetWindow>(
  state: LedgerState,
  budget: Window,
  wanted: Pick<RunningReservation, keyof Reservation | 'most'>,
): Room<Window> {
  const { scope, unit, limit } = budget;
  const about = countable(wanted[unit]);
  const most = Math.max(about, countable(wanted.most[unit]));
  const running = [...state.reservations.values()].filter(
    (each) => isInScope(scope, each) && countable(each.most[unit]) > 0,
  );
  const unspent = Math.max(0, limit - spentOf(state, budget));
  const left = Math.max(0, unspent - running.reduce((sum, each) => sum + countable(each[unit]), 0));
  const free = unspent - running.reduce((sum, each) => sum + countable(each.most[unit]), 0);
  return { budget, about, most, left, share: shareOf({ about, most, free, isAlone: running.length === 0 }) };
}

function shareOf(room: {
  readonly about: number;
  readonly most: number;
  readonly free: number;
  readonly isAlone: boolean;
}): number | undefined {
  const { about, most, free, isAlone } = room;
  const share = Math.floor(about + (free - about) / 2);
  if (share >= comfort * about) return most <= share ? Infinity : share;
  if (most <= free) return Infinity;
  return isAlone ? free : undefined;
}

function leastShare(rooms: readonly Room<BudgetWindow>[], unit: BudgetWindow['unit']): number {
  return Math.min(Infinity, ...rooms.flatMap(({ budget, share }) => (budget.unit === unit ? (share ?? []) : [])));
}
