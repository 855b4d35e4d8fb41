import { describe, expect, test } from 'vitest';
import {
  emptyLedger,
  leftOf,
  release,
  reservedOf,
  settle,
  type BudgetWindow,
  type LedgerState,
  type RunningReservation,
  type ScopedSpent,
} from '../../../electron/core/budget/ledger.ts';
import { reserve } from '../../../electron/core/budget/reserve.ts';
import { fc } from '../../support/seeded-properties.ts';

const total = { type: 'total' } as const;
const untouched: ScopedSpent = { scope: total, costMicros: 0, tokens: 0, unpricedCount: 0 };
const opened: LedgerState = { ...emptyLedger, spent: new Map([['day total', untouched]]) };

const budget = (limit: number, changes: Partial<BudgetWindow> = {}): BudgetWindow => ({
  key: 'day total',
  scope: total,
  unit: 'micros',
  limit,
  ...changes,
});

/** At most it takes what it takes about, unless it says otherwise. */
const request = (changes: Partial<RunningReservation> = {}): RunningReservation => {
  const about = { providerId: 'openai', workspaceId: 'home', micros: 10_000, tokens: 100, ...changes };
  return { most: { micros: about.micros, tokens: about.tokens }, ...about };
};

/** Nothing bounds its answer. */
const endless = (micros = 10_000) => request({ micros, most: { micros: Infinity, tokens: Infinity } });

/** The ledger with it; as it was where it is not held. */
function withHeld(state: LedgerState, id: string, held: RunningReservation, ...budgets: readonly BudgetWindow[]) {
  const result = reserve(state, { ...held, id, budgets });
  return result.type === 'reserved' ? result.state : state;
}

describe('a reservation', () => {
  test('fits while the limit holds it to the last micro-dollar', () => {
    const fits = (micros: number) =>
      reserve(opened, { ...request({ micros }), id: 'a', budgets: [budget(10_000)] }).type;

    expect([fits(9_999), fits(10_000), fits(10_001)]).toEqual(['reserved', 'reserved', 'refused']);
  });

  test('is refused for what others hold', () => {
    const budgets = [budget(15_000)];
    const state = withHeld(opened, 'a', request(), ...budgets);

    expect(reserve(state, { ...request(), id: 'b', budgets })).toEqual({
      type: 'refused',
      budget: budgets[0],
      left: 5_000,
    });
  });

  test('is refused by the budget with the least left', () => {
    const [wide, narrow] = [
      budget(9_000),
      budget(3_000, { scope: { type: 'provider', providerId: 'openai' }, key: 'p' }),
    ];
    const result = reserve(opened, { ...request(), id: 'a', budgets: [wide, narrow] });

    expect(result).toEqual({ type: 'refused', budget: narrow, left: 3_000 });
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

  test('of an id that is held takes the place of the one before, and of its promise', () => {
    const promises = new Map([['a', request()]]);
    const first = withHeld({ ...opened, promises }, 'a', request(), budget(10_000));
    const second = withHeld(first, 'a', request({ micros: 4_000 }), budget(10_000));

    expect(second).toEqual({ ...opened, reservations: new Map([['a', request({ micros: 4_000 })]]) });
  });
});

describe('what a request may take at most', () => {
  const limit = budget(100_000);
  const allow = (state: LedgerState, id: string, wanted: RunningReservation) => {
    const result = reserve(state, { ...wanted, id, budgets: [limit] });
    return result.type === 'reserved' ? result.allowed.micros : result.type;
  };

  test('is not bounded where half the budget can pay for the longest answer', () => {
    expect(allow(opened, 'a', request({ most: { micros: 55_000, tokens: 9_000 } }))).toBe(Infinity);
  });

  test('is its estimate and half of what is free beyond it, for the others are to find something as well', () => {
    const first = withHeld(opened, 'a', endless(1_000), limit);
    const second = withHeld(first, 'b', endless(1_000), limit);

    expect([allow(opened, 'a', endless(1_000)), allow(first, 'b', endless(1_000))]).toEqual([50_500, 25_250]);
    expect(allow(second, 'c', endless(1_000))).toBe(12_625);
  });

  test('is too little for comfort near the limit: then others go first, and who is alone takes what is left', () => {
    const first = withHeld(opened, 'a', endless(), limit);
    const settled = settle(first, 'a', { micros: 75_000, tokens: 900 });

    expect([allow(first, 'b', endless()), allow(settled, 'b', endless())]).toEqual(['busy', 25_000]);
    expect(allow(first, 'b', request({ most: { micros: 45_000, tokens: 900 } }))).toBe(Infinity);
  });

  test('counts tokens where tokens are limited', () => {
    const tokens = budget(1_000, { unit: 'tokens' });
    const result = reserve(opened, { ...endless(), id: 'a', budgets: [tokens] });

    expect(result).toMatchObject({ allowed: { micros: Infinity, tokens: 550 }, boundBy: tokens });
  });
});

test('32 requests of $0.01 at the same time take no more than $0.10', () => {
  const ids = Array.from({ length: 32 }, (_, index) => `request ${index}`);
  fc.assert(
    fc.property(fc.shuffledSubarray(ids, { minLength: 32 }), (order) => {
      const held = order.reduce((state, id) => withHeld(state, id, request(), budget(100_000)), opened);

      expect([...held.reservations.keys()]).toEqual(order.slice(0, 10));
      expect(leftOf(held, budget(100_000))).toBe(0);
    }),
  );
});

const id = fc.constantFrom('a', 'b', 'c', 'd');
const micros = fc.option(fc.integer({ min: -5, max: 60_000 }), { nil: undefined });
const tokens = fc.integer({ min: -5, max: 10_000 });
const most = fc.record({
  micros: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 200_000 })),
  tokens: fc.oneof(fc.constant(Infinity), fc.integer({ min: 0, max: 20_000 })),
});
const step = fc.oneof(
  fc.record({ type: fc.constant('reserve' as const), id, micros, tokens, most }),
  fc.record({ type: fc.constant('settle' as const), id, micros, tokens }),
  fc.record({ type: fc.constant('release' as const), id }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

describe('any sequence of reservations, settlements and releases', () => {
  const budgets = [budget(100_000), budget(5_000, { unit: 'tokens' })];
  const take = (state: LedgerState, next: Step): LedgerState => {
    if (next.type === 'release') return release(state, next.id);
    if (next.type === 'settle') return settle(state, next.id, next);
    // What has no price or is free takes no money at most either.
    const mostMicros = next.micros === undefined || next.micros <= 0 ? next.micros : next.most.micros;
    const held = request({ ...next, most: { ...next.most, micros: mostMicros } });
    return withHeld(state, next.id, held, ...budgets);
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

  test('spends no more than the limit where every request takes as much as it may', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const state = steps.reduce((before, next) => {
          const held = before.reservations.get(next.id);
          return next.type === 'settle' && held ? settle(before, next.id, held.most) : take(before, next);
        }, opened);
        const ended = [...state.reservations].reduce((before, [key, held]) => settle(before, key, held.most), state);
        const spent = ended.spent.get('day total') ?? untouched;

        expect([spent.costMicros <= 100_000, spent.tokens <= 5_000]).toEqual([true, true]);
      }),
    );
  });

  test('a request that waits finds its turn once the others have settled', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const state = steps.reduce(take, opened);
        const result = reserve(state, { ...endless(1), id: 'late', budgets });
        const alone = [...state.reservations.keys()].reduce(release, state);

        expect(result.type !== 'busy' || reserve(alone, { ...endless(1), id: 'late', budgets }).type !== 'busy').toBe(
          true,
        );
      }),
    );
  });
});
