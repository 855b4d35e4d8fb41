import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import { failurePolicy } from './failure-policy.ts';

/** What to do after a failed attempt that had shown nothing yet. */
export type NextStep =
  { readonly type: 'retry'; readonly delayMs: number } | { readonly type: 'next-key' } | { readonly type: 'give-up' };

export interface FailedAttempt {
  readonly failure: Failure;
  /** Retries already made of this model, with whichever key. */
  readonly retryCount: number;
  readonly hasNextKey: boolean;
  /** Local servers are never retried by themselves: the prompt would run again. */
  readonly isLocal: boolean;
}

export const maxRetries = 2;
const longestObeyedWaitMs = 10_000;
const baseDelayMs = 250;
const longestDelayMs = 8_000;

/** SPEC 4 and 6. `chance` is a number in [0, 1) for the jitter. Pure. */
export function nextStep(attempt: FailedAttempt, chance: number): NextStep {
  const delayMs = retryDelay(attempt, chance);
  if (delayMs !== undefined) return { type: 'retry', delayMs };
  const policy = failurePolicy[attempt.failure.kind];
  return policy.nextKey && attempt.hasNextKey ? { type: 'next-key' } : { type: 'give-up' };
}

function retryDelay(attempt: FailedAttempt, chance: number): number | undefined {
  if (attempt.isLocal || attempt.retryCount >= maxRetries) return undefined;
  const { kind, retryAfterMs } = attempt.failure;
  if (retryAfterMs !== undefined && retryAfterMs > longestObeyedWaitMs) return undefined;
  const backoffMs = Math.floor(chance * Math.min(longestDelayMs, baseDelayMs * 2 ** attempt.retryCount));
  const delayMs = Math.max(retryAfterMs ?? 0, backoffMs);
  const { retrySameKey } = failurePolicy[kind];
  switch (retrySameKey) {
    case 'no':
      return undefined;
    case 'once':
      return attempt.retryCount === 0 ? delayMs : undefined;
    case 'after-short-wait':
      return retryAfterMs;
    case 'yes':
      return delayMs;
    default:
      return assertNever(retrySameKey);
  }
}
