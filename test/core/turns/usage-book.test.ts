import { expect, test } from 'vitest';
import { createUsageBook } from '../../../electron/core/turns/usage-book.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { usageRecord } from '../../store/samples.ts';
import { openTemporaryStore } from '../../store/temporary-store.ts';

const [first, second] = [usageRecord({ id: 'turn-1:0' }), usageRecord({ id: 'turn-1:1', attemptIndex: 1 })];

/** A store whose disk can be full. */
function setUp() {
  const clock = createManualClock();
  const disk = { isFull: false };
  const begun: string[] = [];
  const written: string[] = [];
  const logged: string[] = [];
  const log = (event: string) => logged.push(event);
  const write = (ids: readonly string[], to: string[]) => {
    if (disk.isFull) throw new Error('database or disk is full');
    to.push(...ids);
  };
  const book = createUsageBook({
    store: {
      ...openTemporaryStore().stores.usage,
      begin: ({ id }) => write([id], begun),
      record: (records) =>
        write(
          records.map(({ id }) => id),
          written,
        ),
    },
    clock,
    log: { info: log, warn: log, error: log },
  });
  return { book, clock, disk, begun, written, logged };
}

test('an attempt is noted before it goes out, and its record is written at once', () => {
  const { book, clock, begun, written, logged } = setUp();
  book.begin(first);
  book.record(first);
  expect([begun, written, logged, clock.pendingCount()]).toEqual([['turn-1:0'], ['turn-1:0'], [], 0]);
});

test('a record that can wait is written with others a moment later, or when somebody reads', () => {
  const { book, clock, written } = setUp();
  book.recordSoon(first);
  book.recordSoon(second);
  const atOnce = [...written];
  clock.advance(50);
  const aMomentLater = [...written];
  book.recordSoon(usageRecord({ id: 'turn-2:0' }));
  book.store.totals({ from: 0, to: 1 });
  expect([atOnce, aMomentLater, written, clock.pendingCount()]).toEqual([
    [],
    ['turn-1:0', 'turn-1:1'],
    ['turn-1:0', 'turn-1:1', 'turn-2:0'],
    0,
  ]);
});

test('what a full disk refuses is kept in order and written when there is room', () => {
  const { book, clock, disk, written, logged } = setUp();
  disk.isFull = true;
  book.record(first);
  book.record(second);
  clock.advance(2_000);
  expect([written, clock.pendingCount()]).toEqual([[], 1]);
  disk.isFull = false;
  clock.advance(2_000);
  expect([written, clock.pendingCount()]).toEqual([['turn-1:0', 'turn-1:1'], 0]);
  expect(logged).toEqual(['usage-refused', 'usage-refused', 'usage-refused']);
});

test('the next record takes along those that were refused, without waiting for the timer', () => {
  const { book, clock, disk, written } = setUp();
  disk.isFull = true;
  book.record(first);
  disk.isFull = false;
  book.record(second);
  expect([written, clock.pendingCount()]).toEqual([['turn-1:0', 'turn-1:1'], 0]);
});

test('an attempt goes out although it cannot be noted', () => {
  const { book, disk, begun, logged } = setUp();
  disk.isFull = true;
  book.begin(first);
  expect([begun, logged]).toEqual([[], ['usage-not-begun']]);
});

test('at the end it says how many records the disk would not take, and waits for nothing more', () => {
  const { book, clock, disk, written } = setUp();
  disk.isFull = true;
  book.record(first);
  book.record(second);
  expect([book.saveNow(), clock.pendingCount()]).toEqual([2, 0]);
  disk.isFull = false;
  expect([book.saveNow(), written]).toEqual([0, ['turn-1:0', 'turn-1:1']]);
});
