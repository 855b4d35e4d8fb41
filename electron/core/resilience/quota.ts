import { z } from 'zod';
import type { KeyQuota } from '../../../shared/model/key.ts';
import { EpochMs } from '../../../shared/model/quantities.ts';

const amount = z.int().min(0);

/** What a key was used for, in all units: a quota set at noon counts the morning too. */
export const QuotaUse = z.strictObject({ requests: amount, tokens: amount, characters: amount });
export type QuotaUse = z.infer<typeof QuotaUse>;

/** `day` is when the local day began that `used` is of, in epoch milliseconds. */
export const QuotaState = z.strictObject({ day: EpochMs, used: QuotaUse });
export type QuotaState = z.infer<typeof QuotaState>;

export const quotaThresholds = [80, 90, 100] as const;
export type QuotaThreshold = (typeof quotaThresholds)[number];

const nothing: QuotaUse = { requests: 0, tokens: 0, characters: 0 };
/** Days begin at least 23 h apart; the same day in another time zone begins less than half a day away. */
const sameDayWithinMs = 43_200_000;

/** Adds to what was used of the day that began at `dayStartsAt`. Pure. */
export function stepQuota(state: QuotaState | undefined, spent: QuotaUse, dayStartsAt: number): QuotaState {
  const used = usedOn(state, dayStartsAt);
  return {
    day: dayStartsAt,
    used: {
      requests: used.requests + Math.max(0, spent.requests),
      tokens: used.tokens + Math.max(0, spent.tokens),
      characters: used.characters + Math.max(0, spent.characters),
    },
  };
}

/** Nothing on any other day, be it yesterday or, after the clock jumped back, tomorrow. */
export function usedOn(state: QuotaState | undefined, dayStartsAt: number): QuotaUse {
  return state && Math.abs(state.day - dayStartsAt) < sameDayWithinMs ? state.used : nothing;
}

/** The share of a quota that is left, from 0 to 1. */
export function quotaLeft(quota: KeyQuota, used: QuotaUse): number {
  return Math.max(0, 1 - used[quota.unit] / quota.limit);
}

export function thresholdsPassed(quota: KeyQuota, before: QuotaUse, after: QuotaUse): readonly QuotaThreshold[] {
  const hasReached = (use: QuotaUse, percent: number) => use[quota.unit] * 100 >= quota.limit * percent;
  return quotaThresholds.filter((percent) => !hasReached(before, percent) && hasReached(after, percent));
}
