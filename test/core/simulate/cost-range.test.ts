import { expect, test } from 'vitest';
import { type CostOf, costRange } from '../../../electron/core/simulate/cost-range.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';

const estimate: CostEstimate = {
  inputTokens: 1_000,
  outputTokens: 100,
  outputFrom: 'median',
  tokenErrorPercent: 20,
  cost: { basis: 'price', micros: 1_200 },
};
/** A micro-dollar for a token in, two for one out. */
const costOf: CostOf = ({ contextTokens, outputTokens }) => contextTokens + 2 * outputTokens;

test('the tokens are as far off as they may be, and the answer is half or twice as long as usual', () => {
  expect(costRange(estimate, 1_000, costOf)).toEqual({ leastMicros: 800 + 100, mostMicros: 1_200 + 400 });
});

test('an answer of a set length is not longer than that', () => {
  expect(costRange({ ...estimate, outputFrom: 'limit' }, 1_000, costOf)?.mostMicros).toBe(1_200 + 200);
});

test.each([{ basis: 'free' }, { basis: 'unpriced' }] as const)('a model that is $basis has no range', (cost) => {
  expect(costRange({ ...estimate, cost }, 1_000, costOf)).toBeUndefined();
});
