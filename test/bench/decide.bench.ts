import { decide } from '../../electron/core/routing/decide.ts';
import type { DecideInput, RoutableModel } from '../../electron/core/routing/decide-input.ts';
import { builtInPolicy } from '../../electron/core/routing/fold-policy.ts';
import { prepareCatalogue } from '../../electron/core/routing/prepare-catalogue.ts';
import { prepareRules } from '../../electron/core/routing/prepare-rules.ts';
import { createEstimate } from '../../electron/core/turns/estimate-request.ts';
import type { Condition } from '../../shared/model/condition.ts';
import { ModelTier } from '../../shared/model/language-model.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { Rule } from '../../shared/model/rule.ts';
import { sampleRequest, sampleRoutable, sampleRule, sampleState } from '../support/sample-routing.ts';
import { seededNumbers } from '../support/seeded-numbers.ts';
import { percentile, report } from './bench-result.ts';

const ruleCount = 200;
const modelCount = 300;
const decisions = 5_000;
const warmUp = 500;

const random = seededNumbers(7);
const vocabulary = Array.from(
  { length: 2_000 },
  (_, index) => `${syllable(index)}${syllable(index * 7 + 3)}${index % 9}`,
);
const rules = prepareRules(Array.from({ length: ruleCount }, (_, index) => missingRule(index)));
const catalogue = prepareCatalogue(Array.from({ length: modelCount }, (_, index) => sampleModel(index)));
const state = sampleState({
  estimate: createEstimate(() => new Map()),
  budgets: [
    {
      id: 'month',
      label: 'Month',
      scope: { type: 'total' },
      leftMicros: 50_000_000,
      spentPercent: 20,
      atLimit: 'refuse',
    },
  ],
});

/** No rule matches, so that each is tried, and then all models are ranked. */
measure('decide by strategy', { strategy: 'balanced', preference: 'vision' });
/** No rule matches, and the default answers. */
measure('decide by default', { defaultModel: 'provider-3/model-3' });

function measure(name: string, policy: Policy): void {
  const samples: number[] = [];
  const effective = { fields: { ...builtInPolicy, ...policy }, sources: {}, taskSources: {}, contradictions: [] };
  for (let index = 0; index < decisions + warmUp; index += 1) {
    const request = sampleRequest({ text: message(120), contextTokens: 2_000 });
    const input: DecideInput = { request, rules, policy: effective, catalogue, state };
    const from = performance.now();
    const { candidates, skippedRules } = decide(input);
    const elapsedMs = performance.now() - from;
    if (candidates.length !== 3 || skippedRules.length !== ruleCount) throw new Error('Another decision than meant.');
    if (index >= warmUp) samples.push(elapsedMs * 1_000);
  }
  report({
    name: `${name}, ${ruleCount} rules x ${modelCount} models, p50`,
    unit: 'us',
    value: percentile(samples, 0.5),
  });
  report({
    name: `${name}, ${ruleCount} rules x ${modelCount} models, p99`,
    unit: 'us',
    value: percentile(samples, 0.99),
  });
}

/** A rule of one of the common kinds that no message of this program meets. */
function missingRule(index: number): Rule {
  const keyword: Condition = { type: 'keyword', match: 'any', words: [`absent${index}`, `missing word ${index}`] };
  const kinds: readonly Condition[] = [
    keyword,
    {
      type: 'all',
      of: [{ type: 'contains-code' }, { type: 'message-characters', comparison: 'above', characters: 10 }],
    },
    { type: 'regex', pattern: `\\b(order|ticket)-${index}\\d{4}\\b` },
    {
      type: 'any',
      of: [{ type: 'command', command: `/do-${index}` }, { type: 'has-image' }, { type: 'looks-like-secret' }],
    },
    {
      type: 'all',
      of: [
        { type: 'estimated-cost', aboveMicros: 5_000_000 },
        { type: 'source', sources: ['chat'] },
      ],
    },
    {
      type: 'all',
      of: [
        { type: 'tag', tag: `tag-${index}` },
        { type: 'budget-spent', abovePercent: 50 },
      ],
    },
  ];
  const when = kinds[index % kinds.length] ?? keyword;
  return sampleRule(`rule-${index}`, `provider-${index % 12}/model-${index}`, { when, createdAt: index });
}

function sampleModel(index: number): RoutableModel {
  const provider = index % 12;
  return sampleRoutable(`provider-${provider}/model-${index}`, {
    providerPriority: provider,
    tier: ModelTier.options[index % ModelTier.options.length] ?? 'standard',
    abilities: index % 2 === 0 ? ['vision'] : [],
    contextTokens: 200_000,
    price: { input: 1_000 * (index + 1), output: 5_000 * (index + 1) },
  });
}

function message(words: number): string {
  return Array.from({ length: words }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' ');
}

function syllable(index: number): string {
  return ['ba', 'do', 'ki', 'lu', 'me', 'no', 'pa', 'ri', 'su', 'ta', 've', 'zo'][index % 12] ?? 'a';
}
