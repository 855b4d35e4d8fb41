import { describe, expect, test } from 'vitest';
import {
  emptyLedger,
  leftOf,
  promise,
  release,
  reservedOf,
  settle,
  type BudgetWindow,
  type LedgerState,
  type Reservation,
  type ScopedSpent,
} from '../../../electron/core/budget/ledger.ts';

const total = { type: 'total' } as const;
const untouched: ScopedSpent = { scope: total, costMicros: 0, tokens: 0, unpricedCount: 0 };
const budget: BudgetWindow = { key: 'day total', scope: total, unit: 'micros', limit: 100_000 };
const request: Reservation = { providerId: 'openai', workspaceId: 'home', micros: 10_000, tokens: 100 };
const running = { ...request, most: { micros: 20_000, tokens: 300 } };
const opened: LedgerState = { ...emptyLedger, spent: new Map([['day total', untouched]]) };
const state: LedgerState = { ...opened, reservations: new Map([['a', running]]) };

test('a promise is held beside what runs until it is let go of', () => {
  const promised = promise(state, 'b', request);

  expect([reservedOf(promised, total), leftOf(promised, budget)]).toEqual([{ micros: 20_000, tokens: 200 }, 80_000]);
  expect(release(promised, 'b')).toEqual(state);
});

describe('settling', () => {
  test('puts what was really taken in the place of what was held', () => {
    expect(settle(state, 'a', { micros: 12_345, tokens: 67 })).toEqual({
      spent: new Map([['day total', { ...untouched, costMicros: 12_345, tokens: 67 }]]),
      promises: new Map(),
      reservations: new Map(),
    });
  });

  test('counts what has no price', () => {
    expect(settle(state, 'a', { micros: undefined, tokens: 5 }).spent).toEqual(
      new Map([['day total', { ...untouched, tokens: 5, unpricedCount: 1 }]]),
    );
  });

  test('counts once, and not after a release', () => {
    const used = { micros: 1, tokens: 1 };
    const once = settle(state, 'a', used);
    const released = release(state, 'a');

    expect([settle(once, 'a', used), release(once, 'a'), settle(released, 'a', used)]).toEqual([once, once, released]);
  });

  test('reaches every scope that the request is of, and no other', () => {
    const scopes = [
      { type: 'workspace', workspaceId: 'home' },
      { type: 'workspace', workspaceId: 'work' },
      { type: 'provider', providerId: 'openai' },
      { type: 'provider', providerId: 'anthropic' },
    ] as const;
    const spent = new Map(scopes.map((scope, index) => [String(index), { ...untouched, scope }]));
    const after = settle({ ...state, spent }, 'a', { micros: 7, tokens: 0 });

    expect([...after.spent.values()].map(({ costMicros }) => costMicros)).toEqual([7, 0, 7, 0]);
  });
});
