import { expect, test } from 'vitest';
import { type FailedAttempt, nextStep } from '../../../electron/core/resilience/next-step.ts';
import type { Failure, FailureKind } from '../../../shared/model/failure.ts';

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
  ['and not twice', failed('bad_response', { retryCount: 1 }), { type: 'give-up' }],
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
