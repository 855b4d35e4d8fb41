import { expect, test } from 'vitest';
import { mergeRule } from '../../../../renderer/lib/rules/merge-rule.ts';
import type { Rule } from '../../../../shared/model/rule.ts';
import { sampleRule } from '../../support/sample-rules.ts';

const rule = sampleRule();

test('only what was edited becomes other; what was changed elsewhere since stays', () => {
  const current: Rule = { ...rule, fallbacks: [{ model: 'groq/gemma' }], cache: { isEnabled: false } };
  expect(mergeRule({ before: rule, after: { ...rule, name: 'Moon' } }, current)).toEqual({ ...current, name: 'Moon' });
});

test('a field that the edit takes away goes, whoever changed it since', () => {
  const before: Rule = { ...rule, cache: { isEnabled: true } };
  const current: Rule = { ...rule, name: 'Theirs', cache: { isEnabled: false } };
  expect(mergeRule({ before, after: rule }, current)).toEqual({ ...rule, name: 'Theirs' });
});

test('the order in which fields stand is no edit', () => {
  const { name, ...others } = rule;
  expect(mergeRule({ before: rule, after: { ...others, name } }, { ...rule, name: 'Theirs' }).name).toBe('Theirs');
});
