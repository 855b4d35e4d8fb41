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

test('a model that has ended is answered for by its replacement', () => {
  const ended = languageModel('openai/old', {
    isUsable: false,
    lifecycle: { status: 'retired', replacement: 'gpt' },
  });
  const wish = { ...base, conversation: { model: ended.ref }, models: [ended, gpt] };
  expect(predictModel(wish)).toEqual({ type: 'pinned', model: gpt });
});

test('a model is found by another name it goes by', () => {
  const dated = languageModel('openai/gpt-2026', { aliases: ['gpt-latest'] });
  const wish = { ...base, conversation: { model: 'openai/gpt-latest' }, models: [dated] };
  expect(predictModel(wish)).toEqual({ type: 'pinned', model: dated });
});

test('without any usable model there is none', () => {
  expect(predictModel({ ...base, models: [] })).toEqual({ type: 'none' });
});
