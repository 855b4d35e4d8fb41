import { expect, test } from 'vitest';
import { readTypedModel } from '../../../../../renderer/features/settings/providers/read-typed-model.ts';

const untyped = { modelId: '', label: '', context: '', input: '', output: '', cacheRead: '' };

test('an id is enough', () => {
  expect(readTypedModel({ ...untyped, modelId: ' llama-9 ' })).toEqual({
    type: 'model',
    model: { modelId: 'llama-9' },
  });
});

test('everything typed is taken', () => {
  const typed = { modelId: 'm', label: 'M', context: '128,000', input: '1', output: '2', cacheRead: '' };
  expect(readTypedModel(typed)).toEqual({
    type: 'model',
    model: { modelId: 'm', label: 'M', contextTokens: 128_000, price: { input: 1_000_000, output: 2_000_000 } },
  });
});

test('problems are named by their field', () => {
  expect(readTypedModel({ ...untyped, modelId: 'm', context: 'many', input: 'dear' })).toEqual({
    type: 'invalid',
    context: 'Write a number of tokens, such as 128000.',
    price: 'Write dollars for a million tokens, such as 3 or 0.0375.',
  });
});
