import { expect, test } from 'vitest';
import { decide } from '../../../electron/core/routing/decide.ts';
import { Decision } from '../../../shared/model/decision.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { sampleInput, sampleRoutable, sampleRule } from '../../support/sample-routing.ts';

const models = [sampleRoutable('one/alpha')];
const missing = (index: number, change: Partial<Rule> = {}) =>
  sampleRule(`rule-${String(index).padStart(4, '0')}`, 'one/alpha', {
    priority: 500,
    when: { type: 'keyword', words: [`absent${String(index)}`], match: 'any' },
    ...change,
  });
const many = Array.from({ length: 1_000 }, (_, index) => missing(index));
const last = sampleRule('last', 'one/alpha', { priority: 1, when: { type: 'keyword', words: ['tide'], match: 'any' } });

test('of a thousand rules that did not match the first are named and the others counted, and the next one decides', () => {
  const decision = decide(sampleInput({ models, rules: [...many, last], request: { text: 'When is the tide in?' } }));

  expect(Decision.parse(decision)).toMatchObject({ reason: { by: 'rule', ruleId: 'last' }, untoldRuleCount: 800 });
  expect(decision.skippedRules.map(({ ruleId }) => ruleId)).toEqual(many.slice(0, 200).map(({ id }) => id));
});

test('a rule that nearly matched is named, however far down it stands', () => {
  const of = ['tide', 'moon'].map((word) => ({ type: 'keyword' as const, words: [word], match: 'any' as const }));
  const near = missing(1_000, { priority: 400, when: { type: 'all', of } });
  const { skippedRules, untoldRuleCount } = decide(
    sampleInput({ models, rules: [...many, near, last], request: { text: 'When is the tide in?' } }),
  );

  expect([skippedRules.length, skippedRules.at(-1)?.ruleId, untoldRuleCount]).toEqual([201, 'rule-1000', 800]);
});

test('behind the rule that decides as many are named as there is room for', () => {
  const { skippedRules, untoldRuleCount } = decide(
    sampleInput({ models, rules: [{ ...last, priority: 900 }, ...many], request: { text: 'When is the tide in?' } }),
  );

  expect([skippedRules.length, new Set(skippedRules.map(({ why }) => why)), untoldRuleCount]).toEqual([
    200,
    new Set(['not-reached']),
    undefined,
  ]);
});
