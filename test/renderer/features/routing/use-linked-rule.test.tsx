import { act } from 'react';
import { expect, test } from 'vitest';
import type { RulesView } from '../../../../renderer/client/rules/rules-state.ts';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { useLinkedRule } from '../../../../renderer/features/routing/use-linked-rule.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { createTestWindow } from '../../support/window-parts.ts';

function Screen() {
  useLinkedRule();
  return null;
}

async function open(view: RulesView) {
  const { stores } = createTestWindow(createScriptedCore({}).core, '#/routing');
  stores.rules.getState().show(view);
  await mount(
    <StoresContext value={stores}>
      <Screen />
    </StoresContext>,
  );
  const go = (ruleId?: string) =>
    act(async () => stores.routes.getState().go({ name: 'routing', ...(ruleId !== undefined && { ruleId }) }));
  return {
    go,
    show: (next: RulesView) => stores.rules.getState().show(next),
    shown: () => stores.rules.getState().view,
  };
}

test('the link of a rule leaves the JSON for the board', async () => {
  const { go, shown } = await open('json');
  await go('a');
  expect(shown()).toBe('board');
});

test('the JSON stays where no rule is linked, and where it is chosen after one was', async () => {
  const { go, show, shown } = await open('json');
  await go();
  const without = shown();
  await go('a');
  show('json');
  expect([without, shown()]).toEqual(['json', 'json']);
});

test('the list has a place for the rule and stays', async () => {
  const { go, shown } = await open('list');
  await go('a');
  expect(shown()).toBe('list');
});
