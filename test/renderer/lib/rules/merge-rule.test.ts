import { expect, test } from 'vitest';
import { mergeRule } from '../../../../renderer/lib/rules/merge-rule.ts';
import type { Rule } from '../../../../shared/model/rule.ts';

const rule: Rule = {
  id: 'a',
  origin: 'person',
  createdAt: 1,
  name: 'Tides',
  priority: 90,
  isEnabled: true,
  when: { type: 'tag', tag: 'tide' },
  target: { type: 'model', model: 'groq/llama' },
  fallbacks: [],
};

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
