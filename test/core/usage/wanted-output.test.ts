import { expect, test } from 'vitest';
import { wantedOutput } from '../../../electron/core/usage/wanted-output.ts';

test.each([
  ['the limit of the request', { maxOutputTokens: 100, medianOutputTokens: 300 }, [100, 'limit']],
  ['what the model usually answers', { medianOutputTokens: 300 }, [300, 'median']],
  ['eight hundred', {}, [800, 'default']],
  ['a median of nothing', { medianOutputTokens: 0 }, [0, 'median']],
  ['no more than the model can give', { maxOutputTokens: 9_000, modelMaxOutputTokens: 4_096 }, [4_096, 'limit']],
  ['no more than a small model can give', { modelMaxOutputTokens: 256 }, [256, 'default']],
  ['whole tokens', { medianOutputTokens: 10.5 }, [11, 'median']],
])('an answer is reckoned with %s', (_, known, [outputTokens, outputFrom]) => {
  expect(wantedOutput(known)).toEqual({ outputTokens, outputFrom });
});
