import { expect, test } from 'vitest';
import { estimateCost } from '../../../electron/core/usage/estimate-cost.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { Price } from '../../../shared/model/price.ts';

const now = Date.UTC(2026, 10, 21);
const counted = { inputTokens: 1_000, tokenErrorPercent: 5, outputTokens: 800, outputFrom: 'default' } as const;
const price: Price = { input: 2_000_000, output: 10_000_000 };

test.each<[string, Price | undefined, CostEstimate['cost']]>([
  ['tokens at their rates', price, { basis: 'price', micros: 10_000 }],
  ['the fee for the request', { ...price, perRequestMicros: 5_000 }, { basis: 'price', micros: 15_000 }],
  [
    'the tier that the input falls in',
    { ...price, tiers: [{ aboveInputTokens: 999, input: 4_000_000, output: 20_000_000 }] },
    { basis: 'price', micros: 20_000 },
  ],
  [
    'the price after a promotion',
    { ...price, promotion: { endsAt: now - 1, then: { input: 1_000_000, output: 1_000_000 } } },
    { basis: 'price', micros: 1_800 },
  ],
  [
    'input that does not come from a cache',
    { ...price, cacheRead: 0, cacheWrite: 9_000_000 },
    { basis: 'price', micros: 10_000 },
  ],
  ['nothing', { input: 0, output: 0 }, { basis: 'free' }],
  ['nobody knows what', undefined, { basis: 'unpriced' }],
])('a request will cost %s', (_, ofModel, cost) => {
  expect(estimateCost({ ...counted, price: ofModel, at: now })).toEqual({ ...counted, cost });
});
