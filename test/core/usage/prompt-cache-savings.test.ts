import { expect, test } from 'vitest';
import { promptCacheSavings } from '../../../electron/core/usage/prompt-cache-savings.ts';

const price = { input: 1_000_000, output: 2_000_000, cacheRead: 100_000, cacheWrite: 1_250_000 };
const usage = { inputTokens: 1_000, outputTokens: 10, isEstimated: false };

test('reading from the prompt cache saves the difference of the rates', () => {
  expect(promptCacheSavings({ ...usage, cachedInputTokens: 800 }, price, 0)).toStrictEqual({ promptSavedMicros: 720 });
});

test('writing to it takes from what was saved', () => {
  expect(promptCacheSavings({ ...usage, cacheWriteTokens: 400 }, price, 0)).toStrictEqual({ promptSavedMicros: -100 });
});

test("the provider's own figure of the cost leaves the savings at the rates", () => {
  expect(promptCacheSavings({ ...usage, cachedInputTokens: 800, reportedCostMicros: 5 }, price, 0)).toStrictEqual({
    promptSavedMicros: 720,
  });
});

test('without a part of the cache, or without a price, nothing is said', () => {
  expect([
    promptCacheSavings(usage, price, 0),
    promptCacheSavings({ ...usage, cachedInputTokens: 800 }, undefined, 0),
  ]).toStrictEqual([{}, {}]);
});
