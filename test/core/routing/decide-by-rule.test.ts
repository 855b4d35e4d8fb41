import { describe, expect, test } from 'vitest';
import { decide } from '../../../electron/core/routing/decide.ts';
import type { Rule, RuleTarget } from '../../../shared/model/rule.ts';
import { outline } from '../../support/outline-decision.ts';
import { sampleInput, sampleRoutable, sampleRule, type SampleInput } from '../../support/sample-routing.ts';

const alpha = sampleRoutable('one/alpha', { costMicros: 300 });
const beta = sampleRoutable('two/beta', { costMicros: 100, tier: 'economy', providerPriority: 1 });
const gamma = sampleRoutable('three/gamma', { costMicros: 200, tier: 'flagship', providerPriority: 2 });
const models = [alpha, beta, gamma];
const decideFor = (rules: readonly Rule[], changes: Partial<SampleInput> = {}) =>
  decide(sampleInput({ models, rules, policy: { maxFallbacks: 0 }, ...changes }));

describe('a rule that is passed over', () => {
  const fallback = sampleRule('last', 'one/alpha', { priority: 0 });

  test.each<[string, Partial<Rule>, Partial<SampleInput>, object]>([
    ['is turned off', { isEnabled: false }, {}, { why: 'off', detail: 'turned off', isNearMiss: false }],
    [
      'came with the program, where only own rules count',
      { origin: 'system' },
      { policy: { customRulesOnly: true, maxFallbacks: 0 } },
      { why: 'system-rules-off', detail: 'only your own rules count', isNearMiss: false },
    ],
    [
      'does not match',
      { when: { type: 'tag', tag: 'work' } },
      {},
      { why: 'no-match', detail: 'the tag work is not set', isNearMiss: false },
    ],
    [
      'nearly matches',
      { when: { type: 'all', of: [{ type: 'source', sources: ['chat'] }, { type: 'has-image' }] } },
      {},
      { why: 'no-match', detail: 'no image is attached', isNearMiss: true },
    ],
    [
      'has a pattern that cannot be used',
      { when: { type: 'regex', pattern: 'a**' } },
      {},
      {
        why: 'invalid',
        detail: 'error parsing regexp: invalid nested repetition operator: `**`',
        isNearMiss: false,
      },
    ],
    [
      'leads to models that cannot answer',
      { target: { type: 'model', model: 'nobody/none' }, fallbacks: [{ model: 'four/off' }] },
      { models: [...models, sampleRoutable('four/off', { isEnabled: false })] },
      {
        why: 'no-usable-target',
        detail: 'nobody/none is not known; four/off is turned off',
        isNearMiss: false,
      },
    ],
    [
      'ranks models of which none can answer',
      { target: { type: 'plan', plan: 'quality' } },
      { models: [alpha] },
      { why: 'no-usable-target', detail: 'none of its models can answer now', isNearMiss: false },
    ],
  ])('%s, and says so', (_, changes, input, skip) => {
    const { skippedRules, reason } = decideFor([sampleRule('first', 'two/beta', changes), fallback], input);
    expect({ skippedRules, reason }).toEqual({
      skippedRules: [{ ruleId: 'first', ruleName: 'Rule first', ...skip }],
      reason: { by: 'rule', ruleId: 'last', ruleName: 'Rule last' },
    });
  });

  test('is not reached where a model is asked for by name', () => {
    const { skippedRules } = decideFor([fallback], { request: { model: 'two/beta' } });
    expect(skippedRules).toEqual([
      {
        ruleId: 'last',
        ruleName: 'Rule last',
        why: 'not-reached',
        detail: 'a model was asked for by name',
        isNearMiss: false,
      },
    ]);
  });

  test('for what its target costs is measured by that target', () => {
    const rule = (aboveMicros: number) =>
      sampleRule(
        'dear',
        { type: 'strategy', strategy: 'cheapest', over: ['one/alpha', 'three/gamma'] },
        {
          when: { type: 'estimated-cost', aboveMicros },
        },
      );
    const reasons = [199, 200].map((limit) => decideFor([rule(limit), fallback]).reason);
    expect(reasons.map((reason) => reason.by === 'rule' && reason.ruleId)).toEqual(['dear', 'last']);
  });
});

describe('a target', () => {
  test.each<[string, RuleTarget, string]>([
    [
      'is the cheapest of a set',
      { type: 'strategy', strategy: 'cheapest', over: ['one/alpha', 'three/gamma'] },
      'three/gamma target',
    ],
    ['is the cheapest of all', { type: 'strategy', strategy: 'cheapest', over: [] }, 'two/beta target'],
    ['is the fastest', { type: 'strategy', strategy: 'fastest', over: [] }, 'two/beta target'],
    ['is of the plan', { type: 'plan', plan: 'quality' }, 'three/gamma target'],
    [
      'is the whole of a split that one share cannot answer',
      {
        type: 'split',
        shares: [
          { model: 'nobody/none', percent: 99 },
          { model: 'one/alpha', percent: 1 },
        ],
      },
      'one/alpha fallback',
    ],
  ])('%s', (_, target, chain) => {
    expect(outline(decideFor([sampleRule('a', target)])).chain).toBe(`rule a: ${chain}`);
  });

  test('of a plan or a set has its next best there', () => {
    const set: RuleTarget = { type: 'strategy', strategy: 'cheapest', over: ['one/alpha', 'three/gamma'] };
    const plan: RuleTarget = { type: 'plan', plan: 'balanced' };
    const chains = [set, plan].map((target) =>
      outline(decideFor([sampleRule('a', target)], { policy: { maxFallbacks: 2, strategy: 'cheapest' } })),
    );
    expect(chains.map(({ chain }) => chain)).toEqual([
      'rule a: three/gamma target, one/alpha next-best',
      'rule a: two/beta target, one/alpha next-best',
    ]);
  });
});

describe('a split', () => {
  const split = sampleRule('a', {
    type: 'split',
    shares: [
      { model: 'one/alpha', percent: 70 },
      { model: 'two/beta', percent: 30 },
    ],
  });
  const targetOf = (request: SampleInput['request']) =>
    decideFor([split], request ? { request } : {}).candidates[0]?.model;

  test('keeps a conversation in its share, whatever is said', () => {
    const targets = ['Hello', 'Goodbye', 'And again'].map((text) => targetOf({ text, conversationId: 'same' }));
    expect(new Set(targets).size).toBe(1);
  });

  test('gives each share about its part of the conversations', () => {
    const targets = Array.from({ length: 2_000 }, (_, index) => targetOf({ conversationId: `conversation-${index}` }));
    const share = targets.filter((model) => model === 'two/beta').length / targets.length;
    expect(share).toBeGreaterThan(0.26);
    expect(share).toBeLessThan(0.34);
  });
});
