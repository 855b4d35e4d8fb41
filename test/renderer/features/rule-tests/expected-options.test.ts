import { expect, test } from 'vitest';
import { expectedOptions } from '../../../../renderer/features/rule-tests/expected-options.ts';

const names = { model: (ref: string) => ref.toUpperCase() };
const rules = [
  { id: 'r1', name: 'Tides' },
  { id: 'r2', name: 'Ebbs' },
];

test('what is expected, the model that answers and any rule can be chosen', () => {
  const current = { type: 'rule', ruleId: 'r2', ruleName: 'Ebbs' } as const;
  const options = expectedOptions({ current, model: 'a/one', rules, names });

  expect(options.map(({ label }) => label)).toEqual(['Rule Ebbs', 'Model A/ONE', 'Rule Tides']);
});

test('a rule that is gone can still be expected, under the name it had', () => {
  const current = { type: 'rule', ruleId: 'gone', ruleName: 'Storms' } as const;
  const options = expectedOptions({ current, model: undefined, rules, names });

  expect(options.map(({ label }) => label)).toEqual(['Rule Storms', 'Rule Tides', 'Rule Ebbs']);
});

test('a rule that was renamed goes by its new name', () => {
  const current = { type: 'rule', ruleId: 'r1', ruleName: 'Old tides' } as const;
  const options = expectedOptions({ current, model: undefined, rules, names });

  expect(options.map(({ label }) => label)).toEqual(['Rule Tides', 'Rule Ebbs']);
});
