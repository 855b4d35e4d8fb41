import { expect, test } from 'vitest';
import { changedRule, describeRuleChanges } from '../../../electron/core/audit/describe-rule-changes.ts';
import type { Rule } from '../../../shared/model/rule.ts';

const rule = (name: string, change: Partial<Rule> = {}): Rule => ({
  id: name,
  origin: 'person',
  createdAt: 1,
  name,
  priority: 50,
  isEnabled: true,
  when: { type: 'contains-code' },
  target: { type: 'model', model: 'groq/llama' },
  fallbacks: [],
  ...change,
});

test('each kind of change is a sentence that names the rules', () => {
  const before = rule('Code');
  const summaries = describeRuleChanges(
    [
      { before: undefined, after: rule('Images') },
      { before, after: rule('Code', { isEnabled: false }) },
      { before: rule('Help', { isEnabled: false }), after: rule('Help') },
      { before, after: rule('Code', { priority: 60 }) },
      { before: rule('Docs'), after: rule('Docs', { priority: 60 }) },
      { before, after: rule('Text', { priority: 60 }) },
    ].map(changedRule),
  );
  expect(summaries).toEqual([
    'The rule "Images" was added.',
    'The rule "Code" was turned off.',
    'The rule "Help" was turned on.',
    'The rules "Code" and "Docs" were moved.',
    'The rule "Text" was changed.',
  ]);
});

test('of many rules the first are named and the others counted', () => {
  const sentence = (...names: readonly string[]) =>
    describeRuleChanges(names.map((name) => changedRule({ before: undefined, after: rule(name) })));
  expect(sentence('A', 'B', 'C', 'D')).toEqual(['The rules "A", "B", "C", and "D" were added.']);
  expect(sentence('A', 'B', 'C', 'D', 'E')).toEqual(['The rules "A", "B", "C", and 2 others were added.']);
});
