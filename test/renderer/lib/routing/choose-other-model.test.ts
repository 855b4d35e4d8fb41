import { expect, test } from 'vitest';
import { chooseOtherModel } from '../../../../renderer/lib/routing/choose-other-model.ts';
import { languageModel, provider } from '../../support/offered-models.ts';

const providers = [
  provider('groq'),
  provider('openai'),
  provider('ollama', { kind: 'local' }),
  provider('demo', { kind: 'demo' }),
];
const models = ['groq/llama', 'openai/gpt', 'ollama/qwen', 'demo/demo'].map((ref) => languageModel(ref));

function chosen(tried: readonly string[], usable = models, isOffline = false): string | undefined {
  return chooseOtherModel({ providers, models: usable, tried: new Set(tried), isOffline })?.model.ref;
}

test('what runs on this computer comes before another provider, and the demo last', () => {
  expect([chosen(['groq']), chosen(['groq', 'ollama']), chosen(['groq', 'ollama', 'openai'])]).toEqual([
    'ollama/qwen',
    'openai/gpt',
    'demo/demo',
  ]);
});

test('without a network nobody on the internet is offered', () => {
  expect([chosen(['groq'], models, true), chosen(['groq', 'ollama'], models, true)]).toEqual([
    'ollama/qwen',
    'demo/demo',
  ]);
});

test('a provider that was asked, or that cannot be used, is not offered', () => {
  const unusable = models.map((model) => ({ ...model, isUsable: false }));
  expect([chosen([], unusable), chosen(['groq', 'openai', 'ollama', 'demo'])]).toEqual([undefined, undefined]);
});
