import { expect, test } from 'vitest';
import { keepSearchable } from '../../electron/compose/keep-searchable.ts';
import { createEventHub } from '../../electron/core/api/event-hub.ts';
import type { Log } from '../../electron/core/ports/log.ts';
import { createManualClock } from '../support/manual-clock.ts';

test('the index takes in what waits after the start, rests, and wakes with each change until it is stopped', () => {
  const { clock, hub, counts, add, stop } = setUp();
  add(3);
  clock.advance(999);
  const atFirst = counts.steps;
  clock.advance(60_000);
  const afterStart = counts.steps;
  add(1);
  hub.announce('turn-ended', { turnId: 't', conversationId: 'c', answerId: 'a' });
  hub.announce('turn-started', { turnId: 't', conversationId: 'c', answerId: 'a' });
  clock.advance(60_000);
  const afterTurn = counts.steps;
  hub.announce('turn-ended', { turnId: 't', conversationId: 'c', answerId: 'a' });
  stop();
  clock.advance(60_000);
  expect([atFirst, afterStart, afterTurn, counts.steps]).toStrictEqual([0, 3, 4, 4]);
});

test('a step that fails is logged, and the next change tries again', () => {
  const { clock, hub, counts, warnings, fail } = setUp();
  fail(true);
  clock.advance(60_000);
  fail(false);
  hub.announce('turn-ended', { turnId: 't', conversationId: 'c', answerId: 'a' });
  clock.advance(60_000);
  expect([counts.steps, warnings]).toStrictEqual([2, ['search-not-indexed']]);
});

function setUp() {
  const clock = createManualClock();
  const hub = createEventHub();
  const counts = { steps: 0, waiting: 0, fails: false };
  const warnings: string[] = [];
  const log: Log = { info: () => {}, warn: (event) => void warnings.push(event), error: () => {} };
  const indexSome = () => {
    counts.steps += 1;
    if (counts.fails) throw new Error('The disk is full.');
    counts.waiting = Math.max(0, counts.waiting - 1);
    return counts.waiting > 0;
  };
  const stop = keepSearchable({ clock, log, search: { indexSome }, on: hub.on });
  const add = (count: number) => (counts.waiting += count);
  const fail = (fails: boolean) => (counts.fails = fails);
  return { clock, hub, counts, warnings, add, fail, stop };
}
