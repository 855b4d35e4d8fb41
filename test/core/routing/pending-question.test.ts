import { describe, expect, test } from 'vitest';
import { pendingQuestion } from '../../../electron/core/routing/pending-question.ts';
import type { Condition } from '../../../shared/model/condition.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { sampleInput, sampleRoutable, sampleRule, type SampleInput } from '../../support/sample-routing.ts';

const legal: Condition = { type: 'classified-as', question: 'Is it legal?' };
const urgent: Condition = { type: 'classified-as', question: 'Is it urgent?' };
const image: Condition = { type: 'has-image' };
const models = [sampleRoutable('one/alpha')];
const ruleWith = (when: Condition, changes: Partial<Rule> = {}) =>
  sampleRule('asks', 'one/alpha', { when, ...changes });
const last = sampleRule('last', 'one/alpha', { createdAt: 9 });
const both: Condition = { type: 'all', of: [legal, urgent] };

describe('the question to ask before a request is decided', () => {
  test.each<[string, readonly Rule[], SampleInput['request'], string | undefined]>([
    ['is that of a rule which it would let decide', [ruleWith(legal), last], {}, 'Is it legal?'],
    ['is the first of several', [ruleWith(both), last], {}, 'Is it legal?'],
    [
      'is the next once the first was answered with yes',
      [ruleWith(both), last],
      { classifications: { 'Is it legal?': true } },
      'Is it urgent?',
    ],
    [
      'is none once it was answered with no',
      [ruleWith(both), last],
      { classifications: { 'Is it legal?': false } },
      undefined,
    ],
    [
      'is none where the rest of the rule does not hold',
      [ruleWith({ type: 'all', of: [legal, image] })],
      {},
      undefined,
    ],
    ['is none where an earlier rule decides', [ruleWith(legal, { createdAt: 10 }), last], {}, undefined],
    ['is none where the rule is turned off', [ruleWith(legal, { isEnabled: false }), last], {}, undefined],
    [
      'is none where the rule leads nowhere',
      [ruleWith(legal, { target: { type: 'model', model: 'x/y' } })],
      {},
      undefined,
    ],
    ['is none where a model is asked for by name', [ruleWith(legal)], { model: 'one/alpha' }, undefined],
    [
      'is also that of a rule which it would rule out',
      [ruleWith({ type: 'none', of: [legal] }), last],
      {},
      'Is it legal?',
    ],
  ])('%s', (_, rules, request, question) => {
    expect(pendingQuestion(sampleInput({ models, rules, ...(request && { request }) }))).toBe(question);
  });
});
