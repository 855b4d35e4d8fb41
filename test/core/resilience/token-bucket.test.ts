import { describe, expect, test } from 'vitest';
import {
  type BucketEvent,
  bucketWaitMs,
  fullBucket,
  longestBucketWaitMs,
  refill,
  stepBucket,
  type TokenBucket,
} from '../../../electron/core/resilience/token-bucket.ts';
import { fc } from '../../support/seeded-properties.ts';

const steady: TokenBucket = { type: 'steady', capacity: 60, level: 10, perMs: 0.001, at: 5_000 };
const window: TokenBucket = { type: 'window', capacity: 60, level: 10, startedAt: 5_000, windowMs: 30_000 };

test.each<[string, TokenBucket, number, number, number]>([
  ['what is there', steady, 10, 5_000, 0],
  ['what has come in since', steady, 12, 7_000, 0],
  ['what is missing, at its pace', steady, 12, 5_000, 2_000],
  ['a full bucket for more than it holds', steady, 1_000, 5_000, 50_000],
  ['the end of a window', window, 11, 15_000, 20_000],
  ['nothing after the end of a window', window, 60, 35_000, 0],
  ['an hour at most', { ...steady, perMs: 1e-9 }, 12, 5_000, longestBucketWaitMs],
  ['an hour at most for a bucket that does not fill', { ...steady, perMs: 0 }, 12, 5_000, longestBucketWaitMs],
  ['nothing where nothing is wanted', { ...steady, level: 0 }, 0, 5_000, 0],
])('waits for %s', (_, bucket, amount, now, expected) => {
  expect(bucketWaitMs(bucket, amount, now)).toBe(expected);
});

test('a bucket of so many a minute is full at first and again after a minute', () => {
  const emptied = stepBucket(fullBucket(30, 0), { type: 'taken', amount: 30 }, 0);

  expect([bucketWaitMs(emptied, 1, 0), bucketWaitMs(emptied, 30, 0)]).toEqual([2_000, 60_000]);
  expect(refill(emptied, 60_000)).toEqual(fullBucket(30, 60_000));
});

test('what is given back is there again, up to the capacity', () => {
  const taken = stepBucket(steady, { type: 'taken', amount: 4 }, 5_000);

  expect(stepBucket(taken, { type: 'given-back', amount: 4 }, 5_000)).toEqual(steady);
  expect(stepBucket(taken, { type: 'given-back', amount: 400 }, 5_000)).toEqual({ ...steady, level: 60 });
});

test.each<[string, TokenBucket, TokenBucket]>([
  ['a steady bucket', steady, { ...steady, at: 1_000 }],
  ['a window', window, { ...window, startedAt: 1_000 }],
])('%s goes on from where the clock jumped back to', (_, bucket, expected) => {
  expect(refill(bucket, 1_000)).toEqual(expected);
});

describe('whatever is taken and wherever the clock jumps', () => {
  const moment = fc.integer({ min: 0, max: 1e13 });
  const size = fc.integer({ min: 1, max: 1e9 });
  const bucket = fc.oneof(
    fc.tuple(size, moment).map(([perMinute, now]): TokenBucket => fullBucket(perMinute, now)),
    fc
      .record({ capacity: size, startedAt: moment, windowMs: fc.integer({ min: 1, max: 86_400_000 }) })
      .map((parts): TokenBucket => ({ type: 'window', level: parts.capacity, ...parts })),
  );
  const event = fc.record<BucketEvent>({
    type: fc.constantFrom('taken', 'given-back'),
    amount: fc.oneof(fc.nat(1e9), fc.constant(Number.MAX_VALUE)),
  });
  const history = fc.array(fc.tuple(event, moment), { maxLength: 30 });
  const replay = (start: TokenBucket, steps: readonly (readonly [BucketEvent, number])[]) =>
    steps.reduce((state, [step, now]) => stepBucket(state, step, now), start);

  test('the level stays between nothing and the capacity', () => {
    fc.assert(
      fc.property(bucket, history, moment, (start, steps, now) => {
        const after = refill(replay(start, steps), now);

        expect(after.level).toBeGreaterThanOrEqual(0);
        expect(after.level).toBeLessThanOrEqual(after.capacity);
      }),
    );
  });

  test('a wait is a whole number from 0 to an hour, and what waited can be taken when it is over', () => {
    fc.assert(
      fc.property(bucket, history, moment, fc.nat(1e9), (start, steps, now, amount) => {
        const after = refill(replay(start, steps), now);
        const waitMs = bucketWaitMs(after, amount, now);

        expect(Number.isInteger(waitMs)).toBe(true);
        expect(waitMs).toBeGreaterThanOrEqual(0);
        expect(waitMs).toBeLessThanOrEqual(longestBucketWaitMs);
        // Sums of fractions may be one millisecond short.
        if (waitMs < longestBucketWaitMs) expect(bucketWaitMs(after, amount, now + waitMs)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
