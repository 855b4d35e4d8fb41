import { assertNever } from '../../../shared/model/assert-never.ts';

/** Fills steadily up to `capacity`. `at` is when `level` was true, in milliseconds. */
export interface SteadyBucket {
  readonly type: 'steady';
  readonly capacity: number;
  readonly level: number;
  readonly perMs: number;
  readonly at: number;
}

/** Is full again at once when its window ends. */
export interface WindowBucket {
  readonly type: 'window';
  readonly capacity: number;
  readonly level: number;
  readonly startedAt: number;
  readonly windowMs: number;
}

export type TokenBucket = SteadyBucket | WindowBucket;
export type BucketEvent = { readonly type: 'taken' | 'given-back'; readonly amount: number };

/** No answer is longer, so that a limit nobody meant cannot hold anything for ever. */
export const longestBucketWaitMs = 3_600_000;
/** Sums of fractions miss whole numbers by less. */
const tolerance = 1e-6;

/** A bucket of `perMinute` units, full. */
export function fullBucket(perMinute: number, now: number): SteadyBucket {
  return { type: 'steady', capacity: perMinute, level: perMinute, perMs: perMinute / 60_000, at: now };
}

/** The level stays between 0 and the capacity, whatever is taken or given back. Pure. */
export function stepBucket(bucket: TokenBucket, { type, amount }: BucketEvent, now: number): TokenBucket {
  const current = refill(bucket, now);
  const change = type === 'taken' ? -amount : amount;
  return { ...current, level: Math.min(current.capacity, Math.max(0, current.level + change)) };
}

/** The bucket as it is at `now`. After a clock that jumped back it goes on from there, with what it had. */
export function refill(bucket: TokenBucket, now: number): TokenBucket {
  switch (bucket.type) {
    case 'steady': {
      const gained = Math.max(0, now - bucket.at) * bucket.perMs;
      return { ...bucket, level: Math.min(bucket.capacity, bucket.level + gained), at: now };
    }
    case 'window': {
      if (now < bucket.startedAt) return { ...bucket, startedAt: now };
      const hasEnded = now - bucket.startedAt >= bucket.windowMs;
      return hasEnded ? { ...bucket, level: bucket.capacity, startedAt: now } : bucket;
    }
    default:
      return assertNever(bucket);
  }
}

/** How long until `amount` can be taken, in whole milliseconds; more than the bucket holds waits for a full one. */
export function bucketWaitMs(bucket: TokenBucket, amount: number, now: number): number {
  const current = refill(bucket, now);
  const missing = Math.min(amount, current.capacity) - current.level;
  return missing <= tolerance ? 0 : Math.min(longestBucketWaitMs, Math.ceil(msUntilFilled(current, missing, now)));
}

function msUntilFilled(bucket: TokenBucket, missing: number, now: number): number {
  switch (bucket.type) {
    case 'steady':
      return bucket.perMs > 0 ? missing / bucket.perMs : longestBucketWaitMs;
    case 'window':
      return bucket.startedAt + bucket.windowMs - now;
    default:
      return assertNever(bucket);
  }
}
