import { expect, test } from 'vitest';
import type { AuditEntry } from '../../shared/model/audit-entry.ts';
import { openTemporaryStore } from './temporary-store.ts';

test('entries are read newest first, page by page', () => {
  const { audit } = openTemporaryStore().stores;
  const [first, second, third] = [entry('a', 1_000), entry('b', 1_000), entry('c', 2_000)];
  audit.add([first, second]);
  audit.add([third]);
  expect([
    audit.list({ limit: 2 }),
    audit.list({ before: 'b', limit: 2 }),
    audit.list({ before: 'a', limit: 2 }),
    audit.list({ before: 'pruned', limit: 2 }),
  ]).toStrictEqual([[third, second], [first], [], []]);
});

test('a clock that jumps back does not change the order', () => {
  const { audit } = openTemporaryStore().stores;
  const entries = [entry('a', 5_000), entry('b', 1_000), entry('c', 3_000)];
  audit.add(entries);
  expect(audit.list({ limit: 10 })).toStrictEqual(entries.toReversed());
});

test('adding is all or nothing', () => {
  const { audit } = openTemporaryStore().stores;
  expect(() => audit.add([entry('a', 1_000), entry('b', -1)])).toThrow('>=0');
  expect(audit.list({ limit: 10 })).toStrictEqual([]);
});

test('an entry that is added again keeps its place and time and gets the new words', () => {
  const { audit } = openTemporaryStore().stores;
  audit.add([entry('a', 1_000), entry('b', 2_000)]);
  audit.add([{ ...entry('a', 3_000), summary: 'The rule "Codes" was saved.' }]);
  expect(audit.list({ limit: 10 })).toStrictEqual([
    entry('b', 2_000),
    { ...entry('a', 1_000), summary: 'The rule "Codes" was saved.' },
  ]);
});

test('pruning removes the oldest from before a time, a few at once', () => {
  const { audit } = openTemporaryStore().stores;
  audit.add([entry('a', 1_000), entry('b', 2_000), entry('c', 3_000), entry('d', 4_000)]);
  const removed = [audit.prune(4_000, 2), audit.prune(4_000, 2), audit.prune(4_000, 2)];
  expect([removed, audit.list({ limit: 10 })]).toStrictEqual([[2, 1, 0], [entry('d', 4_000)]]);
});

function entry(id: string, at: number): AuditEntry {
  return { id, at, event: 'rule-saved', subject: 'rule-1', summary: 'The rule "Code" was saved.' };
}
