import { expect, test } from 'vitest';
import { describeChip } from '../../../../renderer/features/composer/describe-chip.ts';
import { candidate, decided, estimated } from '../../support/sample-decisions.ts';
import { sampleNames } from '../../support/sample-names.ts';

const foretold = (model: string) => ({ model, label: `Label of ${model}`, cost: 'about $0.0031' });

test('an automatic choice says model, cost and the rule that decides', () => {
  expect(describeChip(undefined, decided(), sampleNames)).toEqual({
    type: 'automatic',
    next: foretold('groq/llama'),
    via: 'via rule Quick tasks',
  });
});

test('until the core has said, nothing is foretold', () => {
  expect([describeChip(undefined, undefined, sampleNames), describeChip('openai/sol', undefined, sampleNames)]).toEqual(
    [
      { type: 'automatic', next: undefined, via: undefined },
      { type: 'pinned', next: { model: 'openai/sol', label: 'Label of openai/sol', cost: undefined } },
    ],
  );
});

test('free and unpriced are said in words', () => {
  const costs = (['free', 'unpriced'] as const).map((basis) => {
    const candidates = [candidate('ollama/qwen', { estimate: estimated(0, { cost: { basis } }) })];
    const words = describeChip(undefined, decided({ candidates }), sampleNames);
    return words.type === 'automatic' && words.next?.cost;
  });
  expect(costs).toEqual(['free', 'unpriced']);
});

test('a pinned model is shown with its cost, also under another name and through its replacement', () => {
  const sol = candidate('openai/sol');
  const types = [
    decided({ candidates: [sol] }),
    decided({ candidates: [candidate('openai/sol-2026')] }),
    decided({
      candidates: [candidate('openai/next', { replaces: 'openai/sol' })],
      excluded: [{ model: 'openai/sol', exclusion: { code: 'retired' } }],
    }),
  ].map((decision) => describeChip('openai/sol', decision, sampleNames));
  expect(types).toEqual([
    { type: 'pinned', next: foretold('openai/sol') },
    { type: 'pinned', next: foretold('openai/sol-2026') },
    { type: 'pinned', next: foretold('openai/next') },
  ]);
});

test('a pinned model that cannot answer says why, and which one would', () => {
  const excluded = [{ model: 'openai/sol', exclusion: { code: 'no-key' } } as const];
  const candidates = [candidate('groq/llama', { role: 'next-best' })];
  expect([
    describeChip('openai/sol', decided({ candidates, excluded: [...excluded] }), sampleNames),
    describeChip('openai/sol', decided({ candidates: [] }), sampleNames),
  ]).toEqual([
    { type: 'unavailable', label: 'Label of openai/sol', reason: ' has no key', next: foretold('groq/llama') },
    { type: 'unavailable', label: 'Label of openai/sol', reason: ' cannot be used now', next: undefined },
  ]);
});

test('without any model left it says so', () => {
  expect(describeChip(undefined, decided({ candidates: [] }), sampleNames)).toEqual({
    type: 'none',
    budget: undefined,
  });
});

test('where a spent budget leaves none it names the budget', () => {
  const excluded = [
    { model: 'openai/sol', exclusion: { code: 'no-key' } as const },
    { model: 'groq/llama', exclusion: { code: 'over-budget', budget: 'day' } as const },
  ];
  expect(describeChip(undefined, decided({ candidates: [], excluded }), sampleNames)).toEqual({
    type: 'none',
    budget: 'the budget day',
  });
});
