import { expect, test } from 'vitest';
import { isSameRules } from '../../../../renderer/lib/rules/same-rules.ts';
import { listed, sampleRule } from '../../support/sample-rules.ts';

const rule = sampleRule();

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
