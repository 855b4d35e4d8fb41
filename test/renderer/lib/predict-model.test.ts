import { expect, test } from 'vitest';
import { predictModel } from '../../../renderer/lib/predict-model.ts';
import { languageModel, provider } from '../support/offered-models.ts';

const demo = languageModel('demo/scripted');
const gpt = languageModel('openai/gpt');
const claude = languageModel('anthropic/claude');
const providers = [provider('demo', { kind: 'demo' }), provider('openai'), provider('anthropic')];
const base = { conversation: undefined, settings: {}, models: [demo, gpt, claude], providers };

test('a model of the conversation wins over the default one', () => {
  const settings = { defaultModel: claude.ref };
  expect(predictModel({ ...base, settings, conversation: { model: gpt.ref } })).toEqual({ type: 'pinned', model: gpt });
});

test('the default model answers where the conversation has none', () => {
  expect(predictModel({ ...base, settings: { defaultModel: claude.ref } })).toEqual({
    type: 'automatic',
    model: claude,
  });
});

test('the demo answers only while nothing else can', () => {
  const unusable = [gpt, claude].map((model) => ({ ...model, isUsable: false }));
  expect([predictModel(base), predictModel({ ...base, models: [demo, ...unusable] })]).toEqual([
    { type: 'automatic', model: gpt },
    { type: 'automatic', model: demo },
  ]);
});

test('a chosen model that cannot be used is said, not replaced', () => {
  const off = { ...gpt, isUsable: false };
  expect([
    predictModel({ ...base, conversation: { model: off.ref }, models: [off, claude] }),
    predictModel({ ...base, conversation: { model: 'openai/gone' } }),
  ]).toEqual([
    { type: 'unavailable', ref: off.ref, model: off },
    { type: 'unavailable', ref: 'openai/gone' },
  ]);
});

test('without any usable model there is none', () => {
  expect(predictModel({ ...base, models: [] })).toEqual({ type: 'none' });
});
