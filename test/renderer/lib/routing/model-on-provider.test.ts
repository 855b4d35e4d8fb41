import { expect, test } from 'vitest';
import { modelOnProvider } from '../../../../renderer/lib/routing/model-on-provider.ts';

test.each([
  ['Sol', 'OpenAI', 'Sol on OpenAI'],
  ['Offline demo', 'Offline demo', 'Offline demo'],
])('%s of %s is called %s', (model, provider, words) => {
  expect(modelOnProvider(model, provider)).toBe(words);
});
