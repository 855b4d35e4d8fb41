import { expect, test } from 'vitest';
import { usageRecord } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore } from './temporary-store.ts';

const always = { from: 0, to: Date.UTC(2030, 0) };

test('attempts under way are still known after a restart, in the order they began', () => {
  const directory = temporaryDirectory();
  const { stores, close } = openTemporaryStore(directory);
  const second = usageRecord({ id: 'usage-2', attemptIndex: 1 });
  const first = usageRecord({ outcome: 'interrupted', totalMs: 0 });
  stores.usage.begin(usageRecord({ totalMs: 5 }));
  stores.usage.begin(second);
  stores.usage.begin(first);
  close();
  const { usage } = openTemporaryStore(directory).stores;
  expect([usage.listRunning(), usage.totals(always).callCount]).toStrictEqual([[first, second], 0]);
});

test('a record ends the attempt it is of, and no other one', () => {
  const { usage } = openTemporaryStore().stores;
  const other = usageRecord({ id: 'usage-2', turnId: 'turn-2' });
  for (const provisional of [usageRecord(), other]) usage.begin(provisional);
  usage.record([usageRecord({ id: 'final' })]);
  expect([usage.listRunning(), usage.totals(always).callCount]).toStrictEqual([[other], 1]);
});

test('recording what was under way twice, as after two crashes in a row, counts it once', () => {
  const { usage } = openTemporaryStore().stores;
  usage.begin(usageRecord());
  const running = usage.listRunning();
  usage.record(running);
  usage.record(running);
  expect([usage.listRunning(), usage.totals(always).callCount]).toStrictEqual([[], 1]);
});

test('an attempt stays under way when its record cannot be stored', () => {
  const { usage } = openTemporaryStore().stores;
  usage.begin(usageRecord());
  expect(() => usage.record([usageRecord(), usageRecord({ id: 'usage-2', totalMs: -1 })])).toThrow();
  expect(usage.listRunning()).toStrictEqual([usageRecord()]);
});
