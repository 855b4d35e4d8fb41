import { expect, test } from 'vitest';
import { mayRepeat } from '../../../renderer/client/may-repeat.ts';
import { calls } from '../../../shared/contract/calls.ts';

test('what sets a thing by its id waits for the connection, and what makes a new thing does not', () => {
  const verbs = Object.entries(calls).flatMap(([group, of]) => Object.keys(of).map((name) => `${group}.${name}`));
  expect(verbs.filter((verb) => mayRepeat(verb, { id: 'one' }))).toEqual([
    ...['providers.update', 'models.setEnabled', 'models.setPrice', 'models.setLimits'],
    ...['keys.rename', 'keys.setQuota', 'settings.update', 'rules.apply', 'policies.change'],
    ...['budgets.save', 'budgets.change'],
  ]);
  expect(mayRepeat('budgets.save', {})).toBe(false);
});
