import type { RateLimitReadings } from './read-rate-limit-headers.ts';
import { learnedBucket } from './learned-bucket.ts';
import { type BucketEvent, bucketWaitMs, fullBucket, refill, stepBucket, type TokenBucket } from './token-bucket.ts';

/** The two limits of one key, model or source; an absent one does not limit. */
export interface LimitPair {
  readonly requests?: TokenBucket;
  readonly tokens?: TokenBucket;
}

/** A limit set by hand. */
export interface RateLimit {
  readonly requestsPerMinute?: number;
  readonly tokensPerMinute?: number;
}

/** One request more or less, with its tokens. Pure, like all of these. */
export function stepPair(
  pair: LimitPair,
  event: { type: BucketEvent['type']; tokens: number },
  now: number,
): LimitPair {
  const { type, tokens } = event;
  return changed(pair, (bucket, isTokens) => stepBucket(bucket, { type, amount: isTokens ? tokens : 1 }, now));
}

export function refillPair(pair: LimitPair, now: number): LimitPair {
  return changed(pair, (bucket) => refill(bucket, now));
}

/** How long until one request with its tokens may be sent. */
export function pairWaitMs({ requests, tokens }: LimitPair, tokenCount: number, now: number): number {
  return Math.max(requests ? bucketWaitMs(requests, 1, now) : 0, tokens ? bucketWaitMs(tokens, tokenCount, now) : 0);
}

/** What is set by hand; what was used of a limit that stays as it was stays used. */
export function configuredPair(before: LimitPair | undefined, limit: RateLimit, now: number): LimitPair {
  const requests = configured(before?.requests, limit.requestsPerMinute, now);
  const tokens = configured(before?.tokens, limit.tokensPerMinute, now);
  return { ...(requests && { requests }), ...(tokens && { tokens }) };
}

/** The provider's own count takes the place of ours. */
export function learnedPair(before: LimitPair | undefined, readings: RateLimitReadings, now: number): LimitPair {
  const { requests, tokens } = readings;
  return {
    ...before,
    ...(requests && { requests: learnedBucket(requests, now) }),
    ...(tokens && { tokens: learnedBucket(tokens, now) }),
  };
}

function changed(pair: LimitPair, change: (bucket: TokenBucket, isTokens: boolean) => TokenBucket): LimitPair {
  const { requests, tokens } = pair;
  return {
    ...(requests && { requests: change(requests, false) }),
    ...(tokens && { tokens: change(tokens, true) }),
  };
}

/** A limit below one would hold everything for ever: it is none. */
function configured(
  before: TokenBucket | undefined,
  perMinute: number | undefined,
  now: number,
): TokenBucket | undefined {
  if (perMinute === undefined || perMinute < 1) return undefined;
  return before?.capacity === perMinute ? before : fullBucket(perMinute, now);
}
