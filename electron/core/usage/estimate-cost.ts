import { assertNever } from '../../../shared/model/assert-never.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { Price } from '../../../shared/model/price.ts';
import type { Cost } from '../../../shared/model/usage.ts';
import { priceUsage } from './price-usage.ts';
import type { WantedOutput } from './wanted-output.ts';

export interface EstimateQuestion extends WantedOutput {
  readonly price: Price | undefined;
  readonly inputTokens: number;
  readonly tokenErrorPercent: number;
  readonly at: number;
}

/**
 * What a request will likely cost, by the rules its usage will be priced by: tiers, promotions and the fee per request
 * count, nothing is taken to come from a cache. Pure.
 */
export function estimateCost({ price, at, ...counted }: EstimateQuestion): CostEstimate {
  const { inputTokens, outputTokens } = counted;
  return { ...counted, cost: toEstimate(priceUsage({ inputTokens, outputTokens, isEstimated: true }, price, at)) };
}

function toEstimate(cost: Cost): CostEstimate['cost'] {
  switch (cost.basis) {
    case 'reported':
    case 'price':
      return { basis: 'price', micros: cost.micros };
    case 'free':
      return { basis: 'free' };
    case 'unpriced':
      return { basis: 'unpriced' };
    default:
      return assertNever(cost);
  }
}
