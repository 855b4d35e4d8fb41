import { expect, test } from 'vitest';
import { readTypedLimits } from '../../../../../renderer/features/settings/providers/read-typed-limits.ts';

test('numbers may be written with separators, and an empty field leaves a limit out', () => {
  const read = readTypedLimits({ context: '128,000', output: ' ', abilities: new Set(['vision'] as const) });

  expect(read).toEqual({ type: 'limits', limits: { contextTokens: 128_000, abilities: ['vision'] } });
});

test('each field that is no number says so', () => {
  const problem = 'Write a number of tokens, such as 128000, or nothing.';

  expect(readTypedLimits({ context: 'much', output: '0', abilities: new Set() })).toEqual({
    type: 'invalid',
    context: problem,
    output: problem,
  });
});

test('an answer is never longer than the window it stands in', () => {
  expect(readTypedLimits({ context: '1000', output: '2000', abilities: new Set() })).toEqual({
    type: 'invalid',
    output: 'An answer cannot be longer than the context window.',
  });
});
