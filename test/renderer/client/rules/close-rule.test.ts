import { afterEach, expect, test } from 'vitest';
import { closeRule } from '../../../../renderer/client/rules/close-rule.ts';
import { startRules } from './start-rules.ts';

afterEach(() => document.body.replaceChildren());

test.each([
  ['goes from the editor to its row', '#name', 'row'],
  ['stays where it is outside of the editor', '#try', 'try'],
])('when a rule closes the focus %s', async (_, focused, next) => {
  const { rules } = await startRules();
  rules.getState().select('b');
  document.body.innerHTML = `
    <button data-rule="a"></button><button id="row" data-rule="b"></button><input id="try">
    <aside data-region="rule-editor"><input id="name"></aside>`;
  document.querySelector<HTMLElement>(focused)?.focus();
  closeRule({ rules });
  await expect.poll(() => document.activeElement?.id).toBe(next);
  expect(rules.getState().selectedId).toBeUndefined();
});
