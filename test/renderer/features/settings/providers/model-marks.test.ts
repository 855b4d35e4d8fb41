import { expect, test } from 'vitest';
import { formatContext } from '../../../../../renderer/features/settings/providers/format-context.ts';
import { modelMarks } from '../../../../../renderer/features/settings/providers/model-marks.ts';
import { languageModel } from '../../../support/offered-models.ts';

test('an ordinary model has no marks', () => {
  expect(modelMarks(languageModel('groq/llama'))).toEqual([]);
});

test('what is out of the ordinary is marked in words', () => {
  const model = languageModel('groq/llama', {
    isPriceEdited: true,
    origin: 'added',
    lifecycle: { status: 'deprecated' },
  });
  expect(modelMarks(model)).toEqual(['edited price', 'ends soon', 'added by you']);
});

test.each([
  [512, '512'],
  [131_072, '131k'],
  [200_000, '200k'],
  [1_000_000, '1M'],
  [1_048_576, '1.05M'],
])('%i tokens of context read %s', (tokens, text) => {
  expect(formatContext(tokens)).toBe(text);
});
