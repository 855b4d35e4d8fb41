import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { Trial } from '../../../shared/model/trial.ts';

/** What a request costs with so many tokens in and out; undefined where nobody knows. */
export type CostOf = (tokens: { readonly contextTokens: number; readonly outputTokens: number }) => number | undefined;

/** Answers vary: half of what is usual is short, twice as much is long. */
const outputSpread = 2;

/**
 * Between which figures the cost will lie: the tokens that go in as far off as their count may be, the answer half or
 * twice as long as usual. An answer of a set length is not longer. Pure.
 */
export function costRange(estimate: CostEstimate, contextTokens: number, costOf: CostOf): Trial['costRange'] {
  if (estimate.cost.basis !== 'price') return undefined;
  const { outputTokens, outputFrom, tokenErrorPercent } = estimate;
  const off = tokenErrorPercent / 100;
  const leastMicros = costOf({
    contextTokens: Math.floor(contextTokens * Math.max(0, 1 - off)),
    outputTokens: Math.ceil(outputTokens / outputSpread),
  });
  const mostMicros = costOf({
    contextTokens: Math.ceil(contextTokens * (1 + off)),
    outputTokens: outputFrom === 'limit' ? outputTokens : outputTokens * outputSpread,
  });
  return leastMicros === undefined || mostMicros === undefined ? undefined : { leastMicros, mostMicros };
}
