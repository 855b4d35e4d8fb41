import { expect, test } from 'vitest';
import { inTurn } from '../../../../shared/model/in-turn.ts';
import type { Rule } from '../../../../shared/model/rule.ts';
import { createScriptedCore, diskIsFull, type CoreScript } from '../../../support/scripted-core.ts';
import { createTestWindow, settle } from '../../support/window-parts.ts';

function rule(id: string, priority: number, change: Partial<Rule> = {}): Rule {
  return {
    id,
    origin: 'person',
    createdAt: 1,
    name: id,
    priority,
    isEnabled: true,
    when: { type: 'contains-code' },
    target: { type: 'model', model: 'groq/llama' },
    fallbacks: [],
    ...change,
  };
}

/** A core that keeps rules as the real one does. */
async function start(script: CoreScript['rules'] = {}) {
  const kept = new Map([rule('a', 90), rule('b', 80), rule('c', 70, { origin: 'system' })].map((one) => [one.id, one]));
  const calls: number[] = [];
  const { core } = createScriptedCore({
    rules: {
      list: ({ from = 0, limit = 500 }) => {
        const rules = [...kept.values()].toSorted(inTurn).map((one) => ({ rule: one, problems: [] }));
        return Promise.resolve({ rules: rules.slice(from, from + limit), total: rules.length });
      },
      apply: ({ save, remove }) => {
        calls.push(save.length + remove.length);
        for (const id of remove) kept.delete(id);
        for (const { id = 'new', draft, createdAt = 1 } of save) {
          kept.set(id, { id, origin: kept.get(id)?.origin ?? 'person', createdAt, ...draft });
        }
        return Promise.resolve({});
      },
      ...script,
    },
  });
  const { stores } = createTestWindow(core, '#/routing');
  await stores.rules.getState().read();
  return {
    rules: stores.rules,
    kept,
    calls,
    names: () => stores.rules.getState().rules.map((one) => one.rule.name),
    keptNames: () => [...kept.values()].toSorted(inTurn).map(({ name }) => name),
    toast: () => stores.toasts.getState().toast,
    forms: stores.ruleForms,
  };
}

test('a rule is moved at once and then saved, and goes back with undo', async () => {
  const { rules, names, keptNames } = await start();
  rules.getState().move('c', 0);
  expect(names()).toEqual(['c', 'a', 'b']);
  await settle();
  expect(keptNames()).toEqual(['c', 'a', 'b']);
  rules.getState().undo();
  await settle();
  expect(keptNames()).toEqual(['a', 'b', 'c']);
  rules.getState().redo();
  await settle();
  expect([names(), keptNames()]).toEqual([
    ['c', 'a', 'b'],
    ['c', 'a', 'b'],
  ]);
});

test('a deleted rule comes back as it was from its toast; a shipped one is not deleted', async () => {
  const { rules, names, kept, toast } = await start();
  rules.getState().remove('a');
  await settle();
  expect([names(), kept.has('a'), toast()?.text]).toEqual([['b', 'c'], false, 'Deleted a']);
  toast()?.action?.run();
  await settle();
  expect(kept.get('a')).toEqual(rule('a', 90));

  rules.getState().remove('c');
  expect(names()).toEqual(['a', 'b', 'c']);
  expect(toast()?.text).toBe('c comes with Switchboard and cannot be deleted. Turn it off instead.');
});

test('letters of one field are one step', async () => {
  const { rules, names } = await start();
  const { id, origin, createdAt, ...draft } = rule('a', 90);
  for (const name of ['N', 'Ne', 'New']) rules.getState().save('a', { ...draft, name }, 'name');
  await settle();
  expect(names()).toEqual(['New', 'b', 'c']);
  rules.getState().undo();
  expect(names()).toEqual(['a', 'b', 'c']);
});

test('what the core refuses goes back, is no change of another window, and can be tried again', async () => {
  const { rules, names, toast } = await start({ apply: () => Promise.reject(diskIsFull()) });
  rules.getState().select('a');
  rules.getState().setEnabled('a', false);
  rules.getState().move('a', 2);
  await settle();
  expect([names(), toast()?.action?.label, rules.getState().foreign]).toEqual([['a', 'b', 'c'], 'Retry', undefined]);
});

test('what is changed while a refusal is dealt with is sent as well', async () => {
  const sent: (readonly string[])[] = [];
  let endDealing = () => {};
  const { rules } = await start({
    apply: ({ save }) => {
      sent.push(save.map(({ draft }) => draft.name));
      if (sent.length === 1) return Promise.reject(diskIsFull());
      if (sent.length > 2) return Promise.resolve({});
      return new Promise((resolve) => {
        endDealing = () => resolve({});
      });
    },
  });
  rules.getState().setEnabled('a', false);
  await settle();
  rules.getState().setEnabled('b', false);
  endDealing();
  await settle();
  expect(sent).toEqual([['a'], [], ['b']]);
});

test('what was stored before something was refused is no change of another window, and can be taken back', async () => {
  const stored: string[] = [];
  const { rules, names } = await start({
    list: () => {
      const known = [rule('a', 90, { name: stored.at(-1) ?? 'a' })].map((one) => ({ rule: one, problems: [] }));
      return Promise.resolve({ rules: known, total: 1 });
    },
    apply: ({ save }) => {
      const [name] = save.map(({ draft }) => draft.name);
      if (name === 'ab') return Promise.reject(diskIsFull());
      if (name !== undefined) stored.push(name);
      return Promise.resolve({});
    },
  });
  rules.getState().select('a');
  const { id, origin, createdAt, ...draft } = rule('a', 90, { name: 'none' });
  for (const name of ['aa', 'ab']) rules.getState().save('a', { ...draft, name }, 'name');
  await settle();
  expect([names(), stored, rules.getState().foreign]).toEqual([['aa'], ['aa'], undefined]);
  rules.getState().undo();
  await settle();
  expect([names(), stored]).toEqual([['a'], ['aa', 'a']]);
});

test('of many rules those that were stored can be taken back, and those that were refused are tried again', async () => {
  let isFull = false;
  const kept = new Set<string>();
  const { rules, toast } = await start({
    list: ({ from = 0 }) => {
      const known = [...kept].map((id) => ({ rule: rule(id, 5), problems: [] }));
      return Promise.resolve({ rules: known.slice(from), total: known.length });
    },
    apply: ({ save, remove }) => {
      if (isFull) return Promise.reject(diskIsFull());
      isFull = save.length > 0;
      for (const { id = '' } of save) kept.add(id);
      for (const id of remove) kept.delete(id);
      return Promise.resolve({});
    },
  });
  const many = Array.from({ length: 150 }, (_, at) => rule(`n${String(at)}`, 5));
  rules.getState().put({ changes: many.map((after) => ({ id: after.id, before: undefined, after })) });
  await settle();
  const [step] = rules.getState().past;
  isFull = false;
  toast()?.action?.run();
  isFull = false;
  await settle();
  expect([step?.changes.length, kept.size]).toEqual([100, 150]);
});

test('thousands of changes go out in pieces and stop where the person says so', async () => {
  const { rules, calls, kept } = await start();
  const many = Array.from({ length: 1_000 }, (_, at) => rule(`n${String(at)}`, 5));
  rules.getState().put({ changes: many.map((after) => ({ id: after.id, before: undefined, after })) });
  expect(rules.getState().sending).toEqual({ sentCount: 0, totalCount: 1_000 });
  rules.getState().stopSending();
  await settle();
  expect(calls).toEqual([100, 0]);
  expect([kept.size, rules.getState().rules.length, rules.getState().sending]).toEqual([103, 103, undefined]);
});

test('a change of another window to the open rule is told of, and mine can be brought back', async () => {
  const { rules, kept, names, keptNames } = await start();
  rules.getState().select('a');
  kept.set('a', rule('a', 90, { name: 'theirs' }));
  await rules.getState().read();
  expect([names()[0], rules.getState().foreign?.id]).toEqual(['theirs', 'a']);
  rules.getState().bringMineBack();
  await settle();
  expect([keptNames()[0], rules.getState().foreign]).toEqual(['a', undefined]);
});

test('what another window types is one step, whatever else is changed here meanwhile, and mine comes back whole', async () => {
  const { rules, kept } = await start();
  rules.getState().select('a');
  for (const name of ['th', 'thei', 'their']) {
    kept.set('a', rule('a', 90, { name }));
    await rules.getState().read();
    if (name === 'th') rules.getState().setEnabled('b', false);
    await settle();
  }
  expect(rules.getState().past).toHaveLength(2);
  rules.getState().bringMineBack();
  await settle();
  expect([kept.get('a')?.name, kept.get('b')?.isEnabled, rules.getState().foreign]).toEqual(['a', false, undefined]);
});

test('undo, redo and the toast leave what another window has changed in the rule since', async () => {
  const { rules, kept, toast } = await start();
  const theirs = () => ({ ...(kept.get('a') ?? rule('a', 90)), moveOn: ['error' as const] });
  rules.getState().setEnabled('a', false);
  await settle();
  kept.set('a', theirs());
  await rules.getState().read();
  rules.getState().undo();
  await settle();
  const undone = kept.get('a');
  rules.getState().redo();
  await settle();
  expect([undone, kept.get('a'), toast()]).toEqual([
    rule('a', 90, { moveOn: ['error'] }),
    rule('a', 90, { isEnabled: false, moveOn: ['error'] }),
    undefined,
  ]);
});

test('taking back another change leaves the word of the other window', async () => {
  const { rules, kept } = await start();
  rules.getState().select('a');
  kept.set('a', rule('a', 90, { name: 'theirs' }));
  await rules.getState().read();
  rules.getState().setEnabled('b', false);
  rules.getState().undo();
  await settle();
  expect([kept.get('a')?.name, rules.getState().foreign?.id]).toEqual(['theirs', 'a']);
});

test('what I change between two changes of another window is mine when it is brought back', async () => {
  const { rules, kept } = await start();
  rules.getState().select('a');
  kept.set('a', rule('a', 90, { name: 'first' }));
  await rules.getState().read();
  rules.getState().setEnabled('a', false);
  await settle();
  kept.set('a', rule('a', 90, { name: 'second', isEnabled: false }));
  await rules.getState().read();
  rules.getState().bringMineBack();
  await settle();
  expect(kept.get('a')).toEqual(rule('a', 90, { name: 'first', isEnabled: false }));
});

test('what this window has changed by another way is no change of another window, while what follows is', async () => {
  const { rules, kept, names } = await start();
  rules.getState().select('a');
  kept.set('a', rule('a', 90, { name: 'mine' }));
  await Promise.all([rules.getState().read(), rules.getState().readOwn()]);
  expect([names()[0], rules.getState().foreign, rules.getState().past]).toEqual(['mine', undefined, []]);
  kept.set('a', rule('a', 90, { name: 'theirs' }));
  await rules.getState().read();
  expect(rules.getState().foreign?.id).toBe('a');
});

test('the open rule is brought back where another window deleted it', async () => {
  const { rules, kept, toast, keptNames } = await start();
  rules.getState().select('a');
  kept.delete('a');
  await rules.getState().read();
  expect(toast()?.text).toBe('a was deleted in another window');
  toast()?.action?.run();
  await settle();
  expect(keptNames()).toEqual(['a', 'b', 'c']);
});

test('a change of another window to a rule that is not open is taken over without a word', async () => {
  const { rules, kept, names } = await start();
  rules.getState().select('b');
  kept.set('a', rule('a', 90, { name: 'theirs' }));
  await rules.getState().read();
  expect([names()[0], rules.getState().foreign]).toEqual(['theirs', undefined]);
});

test('what is typed is saved once it is valid and kept until then', async () => {
  const { rules, forms, names } = await start();
  forms.getState().edit(rule('a', 90), (form) => ({ ...form, name: '' }), 'name');
  expect([names()[0], forms.getState().typed.a?.form.name]).toEqual(['a', '']);
  forms.getState().edit(rule('a', 90), (form) => ({ ...form, name: 'Better ' }), 'name');
  await settle();
  expect([names()[0], forms.getState().typed.a?.form.name]).toEqual(['Better', 'Better ']);
  forms.getState().discard('a');
  expect(forms.getState().typed.a).toBeUndefined();
  expect(rules.getState().past).toHaveLength(1);
});

test('a rule that is turned off while something in it is not valid stays off when that is mended', async () => {
  const { rules, forms, kept } = await start();
  forms.getState().edit(rule('a', 90), (form) => ({ ...form, name: '' }), 'name');
  rules.getState().setEnabled('a', false);
  await settle();
  forms.getState().edit(rule('a', 90, { isEnabled: false }), (form) => ({ ...form, name: 'Mended' }), 'name');
  await settle();
  expect(kept.get('a')).toMatchObject({ name: 'Mended', isEnabled: false });
});
