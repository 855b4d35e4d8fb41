import { expect, test } from 'vitest';
import { mostHeldCharacters } from '../../../../renderer/client/rules/held-rules-text.ts';
import type { RulesTextStore } from '../../../../renderer/client/rules/rules-text-store.ts';
import type { Rule } from '../../../../shared/model/rule.ts';
import { draftOf } from '../../../../renderer/lib/rules/rule-form.ts';
import { typedChanges } from '../../../../renderer/lib/rules/document-changes.ts';
import { readDocument, writeDocument } from '../../../../renderer/lib/rules/rules-document.ts';
import { type CoreScript, createScriptedCore, diskIsFull } from '../../../support/scripted-core.ts';
import { createTestWindow, createTextStorage, settle } from '../../support/window-parts.ts';
import { listed, sampleRule } from '../../support/sample-rules.ts';

const own = sampleRule({ id: 'own', createdAt: 5, name: 'Own' });

async function start(script: CoreScript['rules'] = {}, storage = createTextStorage()) {
  let known = listed(own);
  const { core } = createScriptedCore({
    rules: {
      list: () => Promise.resolve({ rules: [...known], total: known.length }),
      apply: () => Promise.resolve({}),
      ...script,
    },
  });
  const { stores } = createTestWindow(core, '#/routing', storage);
  await stores.rules.getState().read();
  const changeElsewhere = async (...rules: readonly Rule[]) => {
    known = listed(...rules);
    await stores.rules.getState().read();
  };
  return { ...stores, changeElsewhere, names: () => stores.rules.getState().rules.map(({ rule }) => rule.name) };
}

test('a text that is not valid is neither saved nor lost', async () => {
  const { rulesText, names } = await start();
  rulesText.getState().edit('[{ "name": "Half"');
  rulesText.getState().save();
  expect([rulesText.getState().typed?.text, names()]).toEqual(['[{ "name": "Half"', ['Own']]);
});

test('what is typed is there after a reload, over the rules it was typed over', async () => {
  const storage = createTextStorage();
  const before = await start({}, storage);
  before.rulesText.getState().edit('[');
  before.rulesText.getState().edit('[{ "name": "Half"');
  const { rulesText, changeElsewhere } = await start({}, storage);
  await changeElsewhere({ ...own, name: 'Elsewhere' });
  rulesText.getState().edit('[{ "name": "Half a"');
  const { rulesText: again } = await start({}, storage);
  expect(again.getState().typed).toEqual({ text: '[{ "name": "Half a"', over: [{ rule: own, problems: [] }] });
});

test.for<readonly [string, (text: RulesTextStore) => void]>([
  ['saved', (text) => text.getState().save()],
  ['discarded', (text) => text.getState().discard()],
  ['typed back', (text) => text.getState().edit(writeDocument([{ rule: own, problems: [] }]))],
])('nothing of it is there after a reload once it is %s', async ([, finish]) => {
  const storage = createTextStorage();
  const { rulesText } = await start({}, storage);
  rulesText.getState().edit(writeDocument([{ rule: { ...own, name: 'Renamed' }, problems: [] }]));
  finish(rulesText);
  await settle();
  const { rulesText: again } = await start({}, storage);
  expect(again.getState().typed).toBeUndefined();
});

test('a text too large for the place is not held over a reload, and neither is an older one', async () => {
  const storage = createTextStorage();
  const { rulesText } = await start({}, storage);
  rulesText.getState().edit('[');
  rulesText.getState().edit('['.repeat(mostHeldCharacters + 1));
  const { rulesText: again } = await start({}, storage);
  expect([rulesText.getState().typed?.text.length, again.getState().typed]).toEqual([
    mostHeldCharacters + 1,
    undefined,
  ]);
});

test('a valid text is shown as saved at once, and is held until the core has stored it', async () => {
  const storage = createTextStorage();
  const stored = Promise.withResolvers<Record<string, never>>();
  const { rulesText, toasts, names } = await start({ apply: () => stored.promise }, storage);
  const text = writeDocument([{ rule: { ...own, name: 'Renamed' }, problems: [] }]);
  rulesText.getState().edit(text);
  rulesText.getState().save();
  const { rulesText: afterReload } = await start({}, storage);
  const onTheWay = [names(), afterReload.getState().typed?.text, toasts.getState().toast?.text];
  stored.resolve({});
  await settle();
  expect([onTheWay, rulesText.getState().typed, toasts.getState().toast?.text]).toEqual([
    [['Renamed'], text, undefined],
    undefined,
    'Rules saved',
  ]);
});

test('what is not stored because the person stops is in the text again', async () => {
  const first = Promise.withResolvers<Record<string, never>>();
  const added = Array.from({ length: 250 }, (_, at) => sampleRule({ id: `n${String(at)}`, name: `N ${String(at)}` }));
  const { rules, rulesText, toasts } = await start({
    apply: () => first.promise,
    list: () => Promise.resolve({ rules: [...listed(own, ...added.slice(0, 100))], total: 101 }),
  });
  const text = writeDocument(listed(own, ...added));
  rulesText.setState({ typed: { text, over: listed(own) } });
  rulesText.getState().save();
  rules.getState().stopSending();
  first.resolve({});
  await settle();
  const { typed } = rulesText.getState();
  const left = typed && typedChanges(typed, rules.getState().rules, { now: 0, newId: () => 'new' });
  expect([toasts.getState().toast, left?.type === 'valid' && left.changes.length]).toEqual([undefined, 150]);
});

test('saving a text once more while it is on its way adds no rule twice', async () => {
  const added: string[] = [];
  const { rulesText, names } = await start({
    apply: ({ save }) => {
      added.push(...save.map(({ draft }) => draft.name));
      return Promise.resolve({});
    },
  });
  rulesText.getState().edit(
    JSON.stringify([
      { id: 'own', ...draftOf(own) },
      { ...draftOf(own), name: 'New' },
    ]),
  );
  rulesText.getState().save();
  rulesText.getState().save();
  rulesText.getState().edit(`${rulesText.getState().typed?.text ?? ''} `);
  rulesText.getState().save();
  expect(names().toSorted()).toEqual(['New', 'Own']);
  await settle();
  expect(added).toEqual(['New']);
});

test('a save that is taken back on its way is not told as done, and its text stays', async () => {
  const { rules, rulesText, toasts } = await start();
  rulesText.getState().edit(writeDocument(listed({ ...own, name: 'Renamed' })));
  rulesText.getState().save();
  rules.getState().undo();
  rules.getState().setEnabled('own', false);
  await settle();
  expect([toasts.getState().toast, rulesText.getState().typed?.text.includes('Renamed')]).toEqual([undefined, true]);
});

test('what is written while a text is on its way stays when that is stored', async () => {
  const { rulesText, names } = await start();
  const renamed = { ...own, name: 'Renamed' };
  rulesText.getState().edit(writeDocument(listed(renamed)));
  rulesText.getState().save();
  const saved = names();
  const next = writeDocument(listed({ ...renamed, priority: 91 }));
  rulesText.getState().edit(next);
  await settle();
  expect([saved, rulesText.getState().typed]).toEqual([['Renamed'], { text: next, over: listed(renamed) }]);
});

test('what is discarded comes back from the toast', async () => {
  const { rulesText, toasts } = await start();
  rulesText.getState().edit('[');
  rulesText.getState().discard();
  expect(rulesText.getState().typed?.text).toBeUndefined();
  toasts.getState().toast?.action?.run();
  expect(rulesText.getState().typed?.text).toBe('[');
});

test('an imported file is the text that is looked at before it is saved', async () => {
  const { rulesText, names } = await start();
  await rulesText.getState().importFile(new Blob(['[]']));
  await settle();
  expect([rulesText.getState().typed?.text, names()]).toEqual(['[]', ['Own']]);
});

test('a letter that is typed and taken back leaves the text as saved', async () => {
  const { rulesText } = await start();
  const text = writeDocument([{ rule: own, problems: [] }]);
  rulesText.getState().edit(`${text}x`);
  rulesText.getState().edit(text);
  expect(rulesText.getState().typed).toBeUndefined();
});

test('what another window does while the text is written stays when it is saved', async () => {
  const { rulesText, changeElsewhere, names } = await start();
  rulesText.getState().edit(writeDocument([{ rule: { ...own, priority: 91 }, problems: [] }]));
  await changeElsewhere({ ...own, name: 'Renamed' }, { ...own, id: 'added', name: 'Added', priority: 1 });
  rulesText.getState().save();
  expect(names()).toEqual(['Renamed', 'Added']);
});

test('a text that could not be stored is there again, with the new rules under their ids, until Retry stores it', async () => {
  let isFull = true;
  const stored: string[][] = [];
  const { rulesText, toasts, names } = await start({
    apply: ({ save }) => {
      if (isFull) return Promise.reject(diskIsFull());
      if (save.length > 0) stored.push(save.map(({ draft }) => draft.name));
      return Promise.resolve({});
    },
  });
  rulesText.getState().edit(
    JSON.stringify([
      { id: 'own', ...draftOf(own) },
      { ...draftOf(own), name: 'New' },
    ]),
  );
  rulesText.getState().save();
  await settle();
  const kept = rulesText.getState().typed?.text ?? '[]';
  const refused = [names(), readDocument(kept, [])];
  isFull = false;
  toasts.getState().toast?.action?.run();
  await settle();
  expect([refused, rulesText.getState().typed]).toMatchObject([
    [['Own'], { type: 'valid', entries: [{ id: 'own' }, { id: expect.any(String), name: 'New' }] }],
    undefined,
  ]);
  expect(stored).toEqual([['New']]);
});

test('what is written while saving fails is kept, and still saves what was refused', async () => {
  let isFull = true;
  const { rulesText, names } = await start({
    apply: () => (isFull ? Promise.reject(diskIsFull()) : Promise.resolve({})),
  });
  rulesText.getState().edit(writeDocument([{ rule: { ...own, name: 'Renamed' }, problems: [] }]));
  rulesText.getState().save();
  rulesText.getState().edit(writeDocument([{ rule: { ...own, name: 'Renamed', priority: 91 }, problems: [] }]));
  await settle();
  isFull = false;
  rulesText.getState().save();
  const saved = names();
  await settle();
  expect([saved, rulesText.getState().typed]).toEqual([['Renamed'], undefined]);
});

test('a text that was stored does not come back when a later change of its rules is refused', async () => {
  let isFull = false;
  const { rules, rulesText } = await start({
    apply: () => (isFull ? Promise.reject(diskIsFull()) : Promise.resolve({})),
    list: () => Promise.resolve({ rules: [{ rule: own, problems: [] }], total: 1 }),
  });
  rulesText.getState().edit(writeDocument([{ rule: { ...own, name: 'Renamed' }, problems: [] }]));
  rulesText.getState().save();
  await settle();
  isFull = true;
  rules.getState().setEnabled('own', false);
  await settle();
  expect(rulesText.getState().typed).toBeUndefined();
});
