import type { LimitReading } from './read-rate-limit-headers.ts';
import type { TokenBucket } from './token-bucket.ts';

const minuteMs = 60_000;

/**
 * The bucket that a provider's headers describe. How fast it fills follows from what is missing and when it is whole
 * again, because the same header counts minutes at one provider and days at another; without that, it is a minute's.
 */
export function learnedBucket({ limit, remaining, resetMs, fills }: LimitReading, now: number): TokenBucket {
  const filling = { capacity: limit, level: remaining };
  const hasReset = resetMs !== undefined && resetMs > 0;
  if (fills === 'window' && hasReset) return { type: 'window', ...filling, startedAt: now, windowMs: resetMs };
  const perMs = hasReset && remaining < limit ? (limit - remaining) / resetMs : limit / minuteMs;
  return { type: 'steady', ...filling, perMs, at: now };
}
