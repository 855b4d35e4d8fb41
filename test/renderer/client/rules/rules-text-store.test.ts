import { expect, test } from 'vitest';
import type { ListedRule, Rule } from '../../../../shared/model/rule.ts';
import { writeDocument } from '../../../../renderer/lib/rules/rules-document.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { createTestWindow, settle } from '../../support/window-parts.ts';

const own: Rule = {
  id: 'own',
  origin: 'person',
  createdAt: 5,
  name: 'Own',
  priority: 90,
  isEnabled: true,
  when: { type: 'tag', tag: 'own' },
  target: { type: 'model', model: 'groq/llama' },
  fallbacks: [],
};

async function start() {
  const listed: readonly ListedRule[] = [{ rule: own, problems: [] }];
  const { core } = createScriptedCore({
    rules: { list: () => Promise.resolve({ rules: [...listed], total: 1 }), apply: () => Promise.resolve({}) },
  });
  const { stores } = createTestWindow(core, '#/routing');
  await stores.rules.getState().read();
  return { ...stores, names: () => stores.rules.getState().rules.map(({ rule }) => rule.name) };
}

test('a text that is not valid is neither saved nor lost', async () => {
  const { rulesText, names } = await start();
  rulesText.getState().edit('[{ "name": "Half"');
  rulesText.getState().save();
  expect([rulesText.getState().text, names()]).toEqual(['[{ "name": "Half"', ['Own']]);
});

test('a valid text is saved at once and is then the text of the rules again', async () => {
  const { rulesText, names } = await start();
  rulesText.getState().edit(writeDocument([{ rule: { ...own, name: 'Renamed' }, problems: [] }]));
  rulesText.getState().save();
  expect([rulesText.getState().text, names()]).toEqual([undefined, ['Renamed']]);
});

test('what is discarded comes back from the toast', async () => {
  const { rulesText, toasts } = await start();
  rulesText.getState().edit('[');
  rulesText.getState().discard();
  expect(rulesText.getState().text).toBeUndefined();
  toasts.getState().toast?.action?.run();
  expect(rulesText.getState().text).toBe('[');
});

test('an imported file is the text that is looked at before it is saved', async () => {
  const { rulesText, names } = await start();
  await rulesText.getState().importFile(new Blob(['[]']));
  await settle();
  expect([rulesText.getState().text, names()]).toEqual(['[]', ['Own']]);
});
