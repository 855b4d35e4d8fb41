import { expect, test } from 'vitest';
import { failurePolicy } from '../../../electron/core/resilience/failure-policy.ts';
import { type FailedAttempt, nextStep } from '../../../electron/core/resilience/next-step.ts';
import { type Failure, FailureKind } from '../../../shared/model/failure.ts';

const chance = 0.5;

function failed(kind: FailureKind, change: Partial<FailedAttempt> & { retryAfterMs?: number } = {}): FailedAttempt {
  const { retryAfterMs, ...rest } = change;
  const failure: Failure = { kind, message: kind, actions: [], ...(retryAfterMs !== undefined && { retryAfterMs }) };
  return { failure, retryCount: 0, hasNextKey: false, isLocal: false, ...rest };
}

test.each<[string, FailedAttempt, ReturnType<typeof nextStep>]>([
  ['a server error is tried again after a jittered wait', failed('server_error'), { type: 'retry', delayMs: 125 }],
  ['the second wait may be twice as long', failed('timeout', { retryCount: 1 }), { type: 'retry', delayMs: 250 }],
  ['two retries are enough', failed('network', { retryCount: 2 }), { type: 'give-up' }],
  [
    'a server error does not burn the next key',
    failed('server_error', { retryCount: 2, hasNextKey: true }),
    { type: 'give-up' },
  ],
  ['a short Retry-After is obeyed', failed('rate_limited', { retryAfterMs: 3_000 }), { type: 'retry', delayMs: 3_000 }],
  [
    'a long Retry-After moves on to the next key',
    failed('rate_limited', { retryAfterMs: 10_001, hasNextKey: true }),
    { type: 'next-key' },
  ],
  [
    'a long Retry-After without another key gives up',
    failed('rate_limited', { retryAfterMs: 60_000 }),
    { type: 'give-up' },
  ],
  [
    'a rate limit that names no wait goes to the next key',
    failed('rate_limited', { hasNextKey: true }),
    { type: 'next-key' },
  ],
  ['a refused key is not tried twice', failed('invalid_key', { hasNextKey: true }), { type: 'next-key' }],
  ['an empty balance goes to the next key', failed('quota_exhausted', { hasNextKey: true }), { type: 'next-key' }],
  ['an unreadable answer is tried once more', failed('bad_response'), { type: 'retry', delayMs: 125 }],
  [
    'an unreadable answer that names a wait is tried again after it',
    failed('bad_response', { retryAfterMs: 4_000 }),
    { type: 'retry', delayMs: 4_000 },
  ],
  ['and not twice', failed('bad_response', { retryCount: 1 }), { type: 'give-up' }],
  [
    'a Retry-After of just ten seconds is obeyed',
    failed('rate_limited', { retryAfterMs: 10_000, hasNextKey: true }),
    { type: 'retry', delayMs: 10_000 },
  ],
  [
    'a server that asks for more than ten seconds is not tried again',
    failed('overloaded', { retryAfterMs: 10_001 }),
    { type: 'give-up' },
  ],
  ['a bad request fails everywhere', failed('bad_request', { hasNextKey: true }), { type: 'give-up' }],
  ['a local server is never retried by itself', failed('server_error', { isLocal: true }), { type: 'give-up' }],
  [
    'an overloaded server that asks for longer than the jitter is obeyed',
    failed('overloaded', { retryAfterMs: 2_000 }),
    { type: 'retry', delayMs: 2_000 },
  ],
])('%s', (_, attempt, expected) => {
  expect(nextStep(attempt, chance)).toEqual(expected);
});

test('the wait is anything from nothing to 250 ms, doubled with each retry', () => {
  const waits = [0, 0.999].map((unit) =>
    [0, 1].map((retryCount) => nextStep(failed('server_error', { retryCount }), unit)),
  );

  expect(waits).toEqual([
    [
      { type: 'retry', delayMs: 0 },
      { type: 'retry', delayMs: 0 },
    ],
    [
      { type: 'retry', delayMs: 249 },
      { type: 'retry', delayMs: 499 },
    ],
  ]);
});

/** SPEC 6, written out for a failure that names no wait, with another key at hand. */
test.each(FailureKind.options)('%s is followed by what the table says', (kind) => {
  const policy = failurePolicy[kind];
  const [first, second] = [0, 1].map((retryCount) => nextStep(failed(kind, { retryCount, hasNextKey: true }), 0).type);
  const otherwise = policy.nextKey ? 'next-key' : 'give-up';
  const expected = {
    no: [otherwise, otherwise],
    once: ['retry', otherwise],
    yes: ['retry', 'retry'],
    'after-short-wait': [otherwise, otherwise],
  };

  expect([first, second]).toEqual(expected[policy.retrySameKey]);
});

test.each(FailureKind.options)('a local server that fails with %s is not asked again by itself', (kind) => {
  expect(nextStep(failed(kind, { isLocal: true, retryAfterMs: 10 }), 0)).toEqual({ type: 'give-up' });
});
