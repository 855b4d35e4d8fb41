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

test('where a part of many rules is refused none of them was stored, and Retry saves them all again as another save', async () => {
  const calls: { readonly count: number; readonly isFirst: boolean; readonly isLast: boolean }[] = [];
  const saveIds = new Set<string>();
  const { rules, names, toast } = await startRules({
    apply: ({ save, part }) => {
      if (!part) throw new Error('It comes in parts.');
      calls.push({ count: save.length, isFirst: part.index === 0, isLast: part.isLast });
      saveIds.add(part.saveId);
      return calls.length === 2 ? Promise.reject(diskIsFull()) : Promise.resolve({});
    },
  });
  const many = Array.from({ length: 150 }, (_, at) => rule(`n${String(at)}`, 5));
  rules.getState().put({ changes: many.map((after) => ({ id: after.id, before: undefined, after })) });
  await settle();
  const refused = [names(), rules.getState().past];
  toast()?.action?.run();
  await settle();
  expect(refused).toEqual([['a', 'b', 'c'], []]);
  expect([calls, saveIds.size]).toEqual([
    [
      { count: 100, isFirst: true, isLast: false },
      { count: 50, isFirst: false, isLast: true },
      { count: 100, isFirst: true, isLast: false },
      { count: 50, isFirst: false, isLast: true },
    ],
    2,
  ]);
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
