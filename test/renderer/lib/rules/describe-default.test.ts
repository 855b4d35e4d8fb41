import { expect, test } from 'vitest';
import { unsetWords } from '../../../../renderer/lib/policies/describe-policy.ts';
import { choicesOf } from '../../../../renderer/lib/policies/policy-choices.ts';
import { describeDefault } from '../../../../renderer/lib/rules/describe-default.ts';
import { describeChoice } from '../../../../renderer/lib/routing/describe-choice.ts';
import { describeReason } from '../../../../renderer/lib/routing/describe-decision.ts';
import { sampleNames } from '../../support/sample-names.ts';

test('what answers where no rule does is the default model, else the strategy, else the first that can', () => {
  const words = [
    describeDefault({ defaultModel: 'one/alpha', strategy: 'cheapest' }, sampleNames),
    describeDefault({ strategy: 'cheapest' }, sampleNames),
    describeDefault({ strategy: 'specified', preference: 'speed' }, sampleNames),
    describeDefault({ strategy: 'specified' }, sampleNames),
  ].map(({ name, then }) => `${name}, ${then}`);
  expect(words).toEqual([
    'Label of one/alpha, then the next best',
    'Cheapest, of all models',
    'Fastest, of all models',
    'First usable model, then the next best',
  ]);
});

test('the default has the same words in Policies, in Routing, in the trace and beside an answer', () => {
  expect([
    unsetWords.defaultModel,
    choicesOf('strategy').map(({ label }) => label),
    describeReason({ by: 'default' }, sampleNames),
    describeChoice({ by: 'default' }, sampleNames),
  ]).toEqual([
    describeDefault({}, sampleNames).name,
    ['Default model', 'Cheapest', 'Fastest', 'Best balanced'],
    'Default model',
    'default model',
  ]);
});
