import type { Price } from '../../../shared/model/price.ts';
import type { Cost, TokenUsage } from '../../../shared/model/usage.ts';

type Rates = Pick<Price, 'input' | 'output' | 'cacheRead' | 'cacheWrite'>;

/**
 * What a call cost at the time `at`. The provider's own figure wins; without a price the call is unpriced, never free.
 * Exact: the sum is rounded once, half up, to a whole micro-dollar. Pure.
 */
export function priceUsage(usage: TokenUsage, price: Price | undefined, at: number): Cost {
  if (usage.reportedCostMicros !== undefined) return { basis: 'reported', micros: usage.reportedCostMicros };
  if (price === undefined) return { basis: 'unpriced' };
  const rates = ratesOf(price, usage.inputTokens, at);
  const perRequestMicros = price.perRequestMicros ?? 0;
  if (isFree(rates) && perRequestMicros === 0) return { basis: 'free', micros: 0 };
  return { basis: 'price', micros: tokenCostMicros(usage, rates) + perRequestMicros };
}

/** What a token costs in a call with that much input. A tier bills the whole call; a promotion is about the rates below all tiers. */
export function ratesOf(price: Price, inputTokens: number, at: number): Rates {
  const exceeded = (price.tiers ?? []).filter(({ aboveInputTokens }) => inputTokens > aboveInputTokens);
  const [highest] = exceeded.toSorted((a, b) => b.aboveInputTokens - a.aboveInputTokens);
  if (highest) return highest;
  const { promotion } = price;
  return promotion && at > promotion.endsAt ? promotion.then : price;
}

function isFree({ input, output, cacheRead = 0, cacheWrite = 0 }: Rates): boolean {
  return input === 0 && output === 0 && cacheRead === 0 && cacheWrite === 0;
}

/** In BigInt: a long conversation at a high price is beyond what a number adds up exactly. */
function tokenCostMicros(usage: TokenUsage, rates: Rates): number {
  const cachedTokens = Math.min(usage.cachedInputTokens ?? 0, usage.inputTokens);
  const writtenTokens = Math.min(usage.cacheWriteTokens ?? 0, usage.inputTokens - cachedTokens);
  const freshTokens = usage.inputTokens - cachedTokens - writtenTokens;
  const millionths =
    BigInt(freshTokens) * BigInt(rates.input) +
    BigInt(cachedTokens) * BigInt(rates.cacheRead ?? rates.input) +
    BigInt(writtenTokens) * BigInt(rates.cacheWrite ?? rates.input) +
    BigInt(usage.outputTokens) * BigInt(rates.output);
  return Number((millionths + 500_000n) / 1_000_000n);
}
