import { expect, test } from 'vitest';
import { keepRuleAddress } from '../../../../renderer/client/rules/keep-rule-address.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { createTestWindow } from '../../support/window-parts.ts';

function start(hash: string) {
  const { stores } = createTestWindow(createScriptedCore({}).core, hash);
  keepRuleAddress(stores);
  return { select: stores.rules.getState().select, route: () => stores.routes.getState().route };
}

test('the address names the rule that is open, and no rule once it is closed', () => {
  const { select, route } = start('#/routing');
  select('a');
  const opened = route();
  select(undefined);
  expect([opened, route()]).toEqual([{ name: 'routing', ruleId: 'a' }, { name: 'routing' }]);
});

test('a rule that is opened for another screen leaves the address alone', () => {
  const { select, route } = start('#/spend');
  select('a');
  expect(route()).toEqual({ name: 'spend' });
});
