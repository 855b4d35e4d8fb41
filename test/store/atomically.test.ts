import { expect, test } from 'vitest';
import type { Stores } from '../../electron/core/ports/stores.ts';
import { plainConversation, usageRecord } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

test('everything in a transaction is stored, and its result is handed on', () => {
  const { stores } = openTemporaryStore();
  const result = stores.atomically(() => {
    save(stores, 'a');
    save(stores, 'b');
    return 42;
  });
  expect([result, idsOf(stores)]).toStrictEqual([42, ['b', 'a']]);
});

test('nothing is stored when the work throws, and the error comes out as it was', () => {
  const { stores } = openTemporaryStore();
  const problem = new Error('no');
  const work = (): void =>
    stores.atomically(() => {
      save(stores, 'a');
      throw problem;
    });
  expect(work).toThrow(problem);
  expect(idsOf(stores)).toStrictEqual([]);
});

test('a transaction inside another one is undone with the outer one', () => {
  const { stores } = openTemporaryStore();
  const work = (): void =>
    stores.atomically(() => {
      stores.atomically(() => save(stores, 'a'));
      stores.usage.record([usageRecord()]);
      throw new Error('no');
    });
  expect(work).toThrow('no');
  expect([idsOf(stores), stores.usage.totals({ from: 0, to: Date.UTC(2030, 0) }).callCount]).toStrictEqual([[], 0]);
});

test('an inner transaction that fails undoes the outer one even where the failure is caught', () => {
  const { stores } = openTemporaryStore();
  const work = (): void =>
    stores.atomically(() => {
      save(stores, 'a');
      expect(() =>
        stores.atomically(() => {
          save(stores, 'b');
          throw new Error('no');
        }),
      ).toThrow('no');
    });
  expect(work).toThrow('no');
  expect(idsOf(stores)).toStrictEqual([]);
  stores.atomically(() => save(stores, 'c'));
  expect(idsOf(stores)).toStrictEqual(['c']);
});

function save(stores: Stores, id: string): void {
  stores.conversations.save(plainConversation({ id }));
}

function idsOf(stores: Stores): readonly string[] {
  return stores.conversations.list({ limit: 100 }).map(({ id }) => id);
}
