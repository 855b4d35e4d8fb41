import { expect, test } from 'vitest';
import { diskIsFull } from '../../../support/scripted-core.ts';
import { settle } from '../../support/window-parts.ts';
import { rule, startRules } from './start-rules.ts';

test('what the core refuses goes back, is no change of another window, and can be tried again', async () => {
  const { rules, names, toast } = await startRules({ apply: () => Promise.reject(diskIsFull()) });
  rules.getState().select('a');
  rules.getState().setEnabled('a', false);
  rules.getState().move('a', 2);
  await settle();
  expect([names(), toast()?.action?.label, rules.getState().foreign]).toEqual([['a', 'b', 'c'], 'Retry', undefined]);
});

test('what is changed while a refusal is dealt with is sent as well', async () => {
  const sent: (readonly string[])[] = [];
  let endDealing = () => {};
  const { rules } = await startRules({
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
  const { rules, names } = await startRules({
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
  const { rules, toast } = await startRules({
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
  const { rules, calls, kept } = await startRules();
  const many = Array.from({ length: 1_000 }, (_, at) => rule(`n${String(at)}`, 5));
  rules.getState().put({ changes: many.map((after) => ({ id: after.id, before: undefined, after })) });
  expect(rules.getState().sending).toEqual({ sentCount: 0, totalCount: 1_000 });
  rules.getState().stopSending();
  await settle();
  expect(calls).toEqual([100, 0]);
  expect([kept.size, rules.getState().rules.length, rules.getState().sending]).toEqual([103, 103, undefined]);
});
