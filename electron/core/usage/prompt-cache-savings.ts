import type { Price } from '../../../shared/model/price.ts';
import type { TokenUsage, UsageRecord } from '../../../shared/model/usage.ts';
import { priceUsage } from './price-usage.ts';

/** What the provider's prompt cache took off a call at the call's own rates; nothing where it had no part. Pure. */
export function promptCacheSavings(
  usage: TokenUsage,
  price: Price | undefined,
  at: number,
): Pick<UsageRecord, 'promptSavedMicros'> {
  const { cachedInputTokens = 0, cacheWriteTokens = 0, inputTokens, outputTokens, isEstimated } = usage;
  if (cachedInputTokens + cacheWriteTokens === 0) return {};
  const { reportedCostMicros: _reported, ...counted } = usage;
  const withCache = priceUsage(counted, price, at);
  const withoutCache = priceUsage({ inputTokens, outputTokens, isEstimated }, price, at);
  if (withCache.basis === 'unpriced' || withoutCache.basis === 'unpriced') return {};
  return { promptSavedMicros: withoutCache.micros - withCache.micros };
}
