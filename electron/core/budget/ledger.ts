import type { BudgetScope } from '../../../shared/model/budget.ts';
import type { ProviderId, WorkspaceId } from '../../../shared/model/ids.ts';
import type { Spent } from '../ports/stores.ts';
import { isInScope } from './is-in-scope.ts';

/** Names what is counted: one scope in one kind of period. Budgets and limits on the same thing share it. */
export type BudgetKey = string;

/** A limit on what is counted under `key`. */
export interface BudgetWindow {
  readonly key: BudgetKey;
  readonly scope: BudgetScope;
  readonly unit: 'micros' | 'tokens';
  readonly limit: number;
}

/** What a request takes. `micros` is 0 where it is known to be free, and undefined where no price is known. */
export interface Amount {
  readonly micros: number | undefined;
  readonly tokens: number;
}

/** What a running request will about take, and of whose budgets. */
export interface Reservation extends Amount {
  readonly providerId: ProviderId;
  readonly workspaceId: WorkspaceId;
}

export interface ScopedSpent extends Spent {
  readonly scope: BudgetScope;
}

/** What is spent, and what is held for requests that run. Nothing in it is ever negative. */
export interface LedgerState {
  readonly spent: ReadonlyMap<BudgetKey, ScopedSpent>;
  readonly reservations: ReadonlyMap<string, Reservation>;
}

export const emptyLedger: LedgerState = { spent: new Map(), reservations: new Map() };

export type ReserveResult<Window extends BudgetWindow> =
  | { readonly type: 'reserved'; readonly state: LedgerState }
  /** `left` is in the unit of the budget. */
  | { readonly type: 'refused'; readonly budget: Window; readonly left: number; readonly state: LedgerState };

/**
 * Holds what a request will about take, unless one of `budgets` has less left: then the one with the least refuses it.
 * Of money, what is free and what has no price takes nothing. An id that is held already is held anew. Pure.
 */
export function reserve<Window extends BudgetWindow>(
  state: LedgerState,
  request: Reservation & { readonly id: string; readonly budgets: readonly Window[] },
): ReserveResult<Window> {
  const { id, budgets, ...reservation } = request;
  const others = release(state, id);
  const [refusing] = budgets
    .filter(({ scope }) => isInScope(scope, reservation))
    .map((budget) => ({ budget, left: leftOf(others, budget) }))
    .filter(({ budget, left }) => countable(reservation[budget.unit]) > left)
    .toSorted((a, b) => a.left - b.left);
  if (refusing) return { type: 'refused', ...refusing, state };
  return { type: 'reserved', state: { ...others, reservations: new Map(others.reservations).set(id, reservation) } };
}

/** Turns what was held into what was really taken. An id that is not held, or no longer, changes nothing. Pure. */
export function settle(state: LedgerState, id: string, taken: Amount): LedgerState {
  const reservation = state.reservations.get(id);
  if (!reservation) return state;
  const spent = new Map(state.spent);
  for (const [key, before] of state.spent) {
    if (isInScope(before.scope, reservation)) spent.set(key, { ...before, ...add(before, taken) });
  }
  return { ...release(state, id), spent };
}

/** Lets go of what was held for a request that took nothing. Pure. */
export function release(state: LedgerState, id: string): LedgerState {
  if (!state.reservations.has(id)) return state;
  const reservations = new Map(state.reservations);
  reservations.delete(id);
  return { ...state, reservations };
}

/** What may still be taken; 0 where more than the limit is gone. Pure. */
export function leftOf(state: LedgerState, { key, scope, unit, limit }: BudgetWindow): number {
  const { costMicros = 0, tokens = 0 } = state.spent.get(key) ?? {};
  const spent = unit === 'micros' ? costMicros : tokens;
  return Math.max(0, limit - spent - reservedOf(state, scope)[unit]);
}

/** What is held for running requests that count towards `scope`. Pure. */
export function reservedOf(
  state: LedgerState,
  scope: BudgetScope,
): { readonly micros: number; readonly tokens: number } {
  let micros = 0;
  let tokens = 0;
  for (const reservation of state.reservations.values()) {
    if (!isInScope(scope, reservation)) continue;
    micros += countable(reservation.micros);
    tokens += countable(reservation.tokens);
  }
  return { micros, tokens };
}

function add(before: Spent, { micros, tokens }: Amount): Spent {
  return {
    costMicros: before.costMicros + countable(micros),
    tokens: before.tokens + countable(tokens),
    unpricedCount: before.unpricedCount + (micros === undefined ? 1 : 0),
  };
}

function countable(amount: number | undefined): number {
  return Math.max(0, amount ?? 0);
}
