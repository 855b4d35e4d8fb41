import { expect, test } from 'vitest';
import { describeModelUsage, totalCost } from '../../../../renderer/features/inspector/describe-usage.ts';
import type { ModelUsage } from '../../../../shared/model/conversation-usage.ts';

const usage: ModelUsage = {
  model: 'groq/llama',
  modelLabel: 'Llama',
  line: 'llama',
  callCount: 2,
  inputTokens: 1_840,
  outputTokens: 96,
  cachedInputTokens: 460,
  costMicros: 12_300,
  unpricedCount: 0,
  isEstimated: false,
};

test('a model is said with its cost, its tokens and the share that was cached', () => {
  expect(describeModelUsage(usage)).toEqual({ cost: '$0.0123', details: '1,840 tok in, 96 tok out, 25% cached' });
});

test.each([
  ['an estimate says so', { isEstimated: true }, 'about $0.0123'],
  ['nothing paid is free', { costMicros: 0 }, 'free'],
  ['an unknown price is never nothing', { costMicros: 0, unpricedCount: 2 }, '2 unpriced'],
  ['part of it may be unpriced', { unpricedCount: 1 }, '$0.0123 and 1 unpriced'],
])('%s', (_title, change, words) => {
  expect(totalCost([{ ...usage, ...change }])).toBe(words);
});
