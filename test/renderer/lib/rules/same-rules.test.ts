import { expect, test } from 'vitest';
import { isSameRules } from '../../../../renderer/lib/rules/same-rules.ts';
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
const listed = (...rules: readonly Rule[]) => rules.map((one) => ({ rule: one, problems: [] }));

test('rules are the same whatever order their fields stand in, and others in another order of the rules', () => {
  const { name, ...others } = rule;
  const second = { ...rule, id: 'b' };
  expect([
    isSameRules(listed(rule), listed({ ...others, name })),
    isSameRules(listed(rule), listed({ ...rule, name: 'Moon' })),
    isSameRules(listed(rule), listed(rule, second)),
    isSameRules(listed(rule, second), listed(second, rule)),
  ]).toEqual([true, false, false, false]);
});
