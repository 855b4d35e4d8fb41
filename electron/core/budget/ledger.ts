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

/** What a request will about take, and of whose budgets. */
export interface Reservation extends Amount {
  readonly providerId: ProviderId;
  readonly workspaceId: WorkspaceId;
}

export interface RunningReservation extends Reservation {
  /** What it can take at most; Infinity where nothing bounds it. */
  readonly most: Amount;
}

export interface ScopedSpent extends Spent {
  readonly scope: BudgetScope;
}

/** What is spent, and what is held for requests that run or are about to. Nothing in it is ever negative. */
export interface LedgerState {
  readonly spent: ReadonlyMap<BudgetKey, ScopedSpent>;
  /** Requests that were let go and have not been sent yet: others that are decided meanwhile must see them. */
  readonly promises: ReadonlyMap<string, Reservation>;
  readonly reservations: ReadonlyMap<string, RunningReservation>;
}

export const emptyLedger: LedgerState = { spent: new Map(), promises: new Map(), reservations: new Map() };

/** Holds what a request will about take until it is sent, for those that are decided meanwhile. Pure. */
export function promise(
  state: LedgerState,
  id: string,
  { providerId, workspaceId, ...about }: Reservation,
): LedgerState {
  const { micros, tokens } = about;
  return { ...state, promises: new Map(state.promises).set(id, { providerId, workspaceId, micros, tokens }) };
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
  if (!state.reservations.has(id) && !state.promises.has(id)) return state;
  return { ...state, promises: without(state.promises, id), reservations: without(state.reservations, id) };
}

/** What may still be promised; 0 where more than the limit is gone. Pure. */
export function leftOf(state: LedgerState, { key, scope, unit, limit }: BudgetWindow): number {
  return Math.max(0, limit - spentOf(state, { key, unit }) - reservedOf(state, scope)[unit]);
}

export function spentOf(state: LedgerState, { key, unit }: Pick<BudgetWindow, 'key' | 'unit'>): number {
  const { costMicros = 0, tokens = 0 } = state.spent.get(key) ?? {};
  return unit === 'micros' ? costMicros : tokens;
}

/** What is held for the requests that count towards `scope`. Pure. */
export function reservedOf(
  state: LedgerState,
  scope: BudgetScope,
): { readonly micros: number; readonly tokens: number } {
  const held = [...state.reservations.values(), ...state.promises.values()].filter((each) => isInScope(scope, each));
  return {
    micros: held.reduce((sum, { micros }) => sum + countable(micros), 0),
    tokens: held.reduce((sum, { tokens }) => sum + countable(tokens), 0),
  };
}

export function countable(amount: number | undefined): number {
  return Math.max(0, amount ?? 0);
}

function without<Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
  if (!map.has(id)) return map;
  const others = new Map(map);
  others.delete(id);
  return others;
}

function add(before: Spent, { micros, tokens }: Amount): Spent {
  return {
    costMicros: before.costMicros + countable(micros),
    tokens: before.tokens + countable(tokens),
    unpricedCount: before.unpricedCount + (micros === undefined ? 1 : 0),
  };
}
