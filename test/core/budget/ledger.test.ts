import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyLedger,
  leftOf,
  release,
  reserve,
  reservedOf,
  settle,
  type BudgetWindow,
  type LedgerState,
  type Reservation,
  type ScopedSpent,
} from '../../../electron/core/budget/ledger.ts';

const total = { type: 'total' } as const;
const untouched: ScopedSpent = { scope: total, costMicros: 0, tokens: 0, unpricedCount: 0 };
const budget = (limit: number, changes: Partial<BudgetWindow> = {}): BudgetWindow => ({
  key: 'day total',
  scope: total,
  unit: 'micros',
  limit,
  ...changes,
});
const request = (changes: Partial<Reservation> = {}): Reservation => ({
  providerId: 'openai',
  workspaceId: 'home',
  micros: 10_000,
  tokens: 100,
  ...changes,
});
const opened: LedgerState = { ...emptyLedger, spent: new Map([['day total', untouched]]) };

describe('a reservation', () => {
  test('fits while the limit holds it to the last micro-dollar', () => {
    const fits = (micros: number) =>
      reserve(opened, { ...request({ micros }), id: 'a', budgets: [budget(10_000)] }).type;

    expect([fits(9_999), fits(10_000), fits(10_001)]).toEqual(['reserved', 'reserved', 'refused']);
  });

  test('is refused for what others hold, and leaves the ledger as it was', () => {
    const budgets = [budget(15_000)];
    const { state } = reserve(opened, { ...request(), id: 'a', budgets });

    expect(reserve(state, { ...request(), id: 'b', budgets })).toEqual({
      type: 'refused',
      budget: budgets[0],
      left: 5_000,
      state,
    });
  });

  test('is refused by the budget with the least left', () => {
    const [wide, narrow] = [
      budget(9_000),
      budget(3_000, { scope: { type: 'provider', providerId: 'openai' }, key: 'p' }),
    ];
    const result = reserve(opened, { ...request(), id: 'a', budgets: [wide, narrow] });

    expect(result).toEqual({ type: 'refused', budget: narrow, left: 3_000, state: opened });
  });

  test('does not ask the budgets of other providers and workspaces', () => {
    const budgets = [
      budget(0, { scope: { type: 'provider', providerId: 'anthropic' } }),
      budget(0, { scope: { type: 'workspace', workspaceId: 'work' } }),
    ];

    expect(reserve(opened, { ...request(), id: 'a', budgets }).type).toBe('reserved');
  });

  test('that is free or has no price takes tokens, but no money', () => {
    const types = [0, undefined].map((micros) => [
      reserve(opened, { ...request({ micros }), id: 'a', budgets: [budget(0)] }).type,
      reserve(opened, { ...request({ micros }), id: 'a', budgets: [budget(99, { unit: 'tokens' })] }).type,
    ]);

    expect(types).toEqual([
      ['reserved', 'refused'],
      ['reserved', 'refused'],
    ]);
  });

  test('of an id that is held takes the place of the one before', () => {
    const budgets = [budget(10_000)];
    const first = reserve(opened, { ...request(), id: 'a', budgets });
    const second = reserve(first.state, { ...request({ micros: 4_000 }), id: 'a', budgets });

    expect(second).toEqual({
      type: 'reserved',
      state: { ...opened, reservations: new Map([['a', request({ micros: 4_000 })]]) },
    });
  });
});

describe('settling', () => {
  const { state } = reserve(opened, { ...request(), id: 'a', budgets: [] });

  test('puts what was really taken in the place of what was held', () => {
    expect(settle(state, 'a', { micros: 12_345, tokens: 67 })).toEqual({
      spent: new Map([['day total', { ...untouched, costMicros: 12_345, tokens: 67 }]]),
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

test('32 requests of $0.01 at the same time take no more than $0.10', () => {
  const ids = Array.from({ length: 32 }, (_, index) => `request ${index}`);
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: 32 }), (order) => {
      const held = order.reduce(
        (state, id) => reserve(state, { ...request(), id, budgets: [budget(100_000)] }).state,
        opened,
      );

      expect([...held.reservations.keys()]).toEqual(order.slice(0, 10));
      expect(leftOf(held, budget(100_000))).toBe(0);
    }),
  );
});

const id = fc.constantFrom('a', 'b', 'c', 'd');
const micros = fc.option(fc.integer({ min: -5, max: 60_000 }), { nil: undefined });
const tokens = fc.integer({ min: -5, max: 10_000 });
const step = fc.oneof(
  fc.record({ type: fc.constant('reserve' as const), id, micros, tokens }),
  fc.record({ type: fc.constant('settle' as const), id, micros, tokens }),
  fc.record({ type: fc.constant('release' as const), id }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('any sequence of reservations, settlements and releases', () => {
  const budgets = [budget(100_000), budget(5_000, { unit: 'tokens' })];
  const take = (state: LedgerState, next: Step): LedgerState => {
    if (next.type === 'release') return release(state, next.id);
    if (next.type === 'settle') return settle(state, next.id, next);
    return reserve(state, { ...request(next), id: next.id, budgets }).state;
  };

  test('never leaves a sum below zero, and ends with nothing held', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const state = steps.reduce(take, opened);
        const { costMicros, tokens: spentTokens } = state.spent.get('day total') ?? untouched;
        const held = reservedOf(state, total);
        const ended = ['a', 'b', 'c', 'd'].reduce(release, state);

        expect(
          Math.min(costMicros, spentTokens, held.micros, held.tokens, leftOf(state, budget(1))),
        ).toBeGreaterThanOrEqual(0);
        expect(reservedOf(ended, total)).toEqual({ micros: 0, tokens: 0 });
      }),
    );
  });

  test('spends no more than the limit where requests take what they held or less', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const state = steps.reduce((before, next) => {
          const held = before.reservations.get(next.id);
          return next.type === 'settle' && held ? settle(before, next.id, held) : take(before, next);
        }, opened);

        expect(
          (state.spent.get('day total') ?? untouched).costMicros + reservedOf(state, total).micros,
        ).toBeLessThanOrEqual(100_000);
      }),
    );
  });
});
