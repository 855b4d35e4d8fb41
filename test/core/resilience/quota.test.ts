import { expect, test } from 'vitest';
import {
  quotaLeft,
  QuotaState,
  quotaThresholds,
  type QuotaUse,
  stepQuota,
  thresholdsPassed,
  usedOn,
} from '../../../electron/core/resilience/quota.ts';
import type { KeyQuota } from '../../../shared/model/key.ts';
import { fc } from '../../support/seeded-properties.ts';

const today = Date.UTC(2026, 10, 21);
const dayMs = 86_400_000;
const hourMs = 3_600_000;
const nothing: QuotaUse = { requests: 0, tokens: 0, characters: 0 };
const state: QuotaState = { day: today, used: { requests: 3, tokens: 500, characters: 2_000 } };
const tokens = (limit: number): KeyQuota => ({ unit: 'tokens', limit });

test('use of one day adds up in every unit', () => {
  expect(stepQuota(state, { requests: 1, tokens: 20, characters: 80 }, today)).toEqual({
    day: today,
    used: { requests: 4, tokens: 520, characters: 2_080 },
  });
});

test.each<[string, number, QuotaUse]>([
  ['the same day', today, state.used],
  ['the day after', today + dayMs, nothing],
  ['the day after, which the change of the clocks made an hour shorter', today + 23 * hourMs, nothing],
  ['the day before, after the clock jumped back', today - dayMs, nothing],
  ['the same day in a time zone further west', today + 9 * hourMs, state.used],
])('counts what was used on %s', (_, dayStartsAt, expected) => {
  expect(usedOn(state, dayStartsAt)).toEqual(expected);
});

test.each<[number, number]>([
  [1_000, 0.5],
  [500, 0],
  [400, 0],
])('of a quota of %i tokens the share %f is left after 500', (limit, expected) => {
  expect(quotaLeft(tokens(limit), state.used)).toBe(expected);
});

test.each<[string, number, number, readonly number[]]>([
  ['nothing below 80 percent', 0, 799, []],
  ['80 percent', 799, 800, [80]],
  ['80 percent once', 800, 899, []],
  ['several at a time', 700, 950, [80, 90]],
  ['all of them', 0, 5_000, [80, 90, 100]],
  ['nothing beyond 100 percent', 1_000, 2_000, []],
])('passes %s', (_, before, after, expected) => {
  expect(thresholdsPassed(tokens(1_000), { ...nothing, tokens: before }, { ...nothing, tokens: after })).toEqual(
    expected,
  );
});

const spent = fc.record({
  requests: fc.integer({ min: -5, max: 50 }),
  tokens: fc.integer({ min: -1e6, max: 1e6 }),
  characters: fc.integer({ min: -1e6, max: 1e6 }),
});
const moment = fc.integer({ min: 0, max: 8.6e15 });
const quota = fc.record({
  unit: fc.constantFrom('requests' as const, 'tokens' as const, 'characters' as const),
  limit: fc.integer({ min: 1, max: 1e7 }),
});

test('wherever the clock jumps, use is never negative and the share left lies between 0 and 1', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(spent, moment)), quota, moment, (steps, limit, now) => {
      const after = steps.reduce<QuotaState | undefined>(
        (before, [use, day]) => stepQuota(before, use, day),
        undefined,
      );
      if (after) expect(QuotaState.parse(after)).toEqual(after);
      const left = quotaLeft(limit, usedOn(after, now));

      expect(left).toBeGreaterThanOrEqual(0);
      expect(left).toBeLessThanOrEqual(1);
    }),
  );
});

test('on one day every threshold is passed at most once, and all of them by the time the quota is out', () => {
  fc.assert(
    fc.property(fc.array(spent), quota, (uses, limit) => {
      const passed: number[] = [];
      let before: QuotaState = { day: today, used: nothing };
      for (const use of uses) {
        const after = stepQuota(before, use, today);
        passed.push(...thresholdsPassed(limit, before.used, after.used));
        before = after;
      }

      expect(new Set(passed).size).toBe(passed.length);
      expect(passed.toSorted((one, other) => one - other)).toEqual(passed);
      if (quotaLeft(limit, before.used) === 0) expect(passed).toEqual([...quotaThresholds]);
    }),
  );
});
