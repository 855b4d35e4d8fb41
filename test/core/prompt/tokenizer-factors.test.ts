import { expect, test } from 'vitest';
import { inputTokensFor } from '../../../electron/core/prompt/tokenizer-factors.ts';
import type { LineName } from '../../../shared/model/language-model.ts';

test.each<[string, LineName, { tokens: number; errorPercent: number }]>([
  ['gpt-6', 'gpt', { tokens: 1_000, errorPercent: 6 }],
  ['claude-opus', 'claude', { tokens: 1_350, errorPercent: 21 }],
  ['llama', 'llama', { tokens: 1_070, errorPercent: 11 }],
  ['mistral-large', 'mistral', { tokens: 1_000, errorPercent: 11 }],
  ['gemini-pro', 'gemini', { tokens: 1_000, errorPercent: 26 }],
  ['command-a', 'local', { tokens: 1_010, errorPercent: 11 }],
  ['sonar', 'local', { tokens: 1_010, errorPercent: 11 }],
  ['kimi', 'local', { tokens: 1_000, errorPercent: 26 }],
])('a model of the family %s has its factor and error', (family, line, expected) => {
  expect(inputTokensFor({ tokens: 1_000, errorPercent: 1 }, { family, line })).toEqual(expected);
});
