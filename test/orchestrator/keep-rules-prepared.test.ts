import { expect, test } from 'vitest';
import { createEventHub } from '../../electron/core/api/event-hub.ts';
import type { Log } from '../../electron/core/ports/log.ts';
import { keepRulesPrepared } from '../../electron/compose/keep-rules-prepared.ts';
import { createManualClock } from '../support/manual-clock.ts';

function setUp() {
  const clock = createManualClock();
  const { on, announce } = createEventHub();
  const counts = { steps: 0, left: 3, fails: false };
  const warnings: string[] = [];
  const log: Log = { info: () => {}, warn: (event) => void warnings.push(event), error: () => {} };
  const prepareSome = () => {
    counts.steps += 1;
    if (counts.fails) throw new Error('The rules cannot be read.');
    counts.left -= 1;
    return counts.left > 0;
  };
  const stop = keepRulesPrepared({ clock, log, router: { prepareSome }, on });
  const change = (left: number) => {
    counts.left = left;
    announce('rules-changed', { total: 1 });
  };
  return { clock, counts, warnings, change, stop };
}

test('rules are prepared step by step after the start and after each change, until it is stopped', () => {
  const { clock, counts, change, stop } = setUp();
  const atFirst = counts.steps;
  clock.advance(10);
  const afterStart = counts.steps;
  change(2);
  clock.advance(10);
  const afterChange = counts.steps;
  change(2);
  stop();
  clock.advance(10);
  expect([atFirst, afterStart, afterChange, counts.steps]).toEqual([0, 3, 5, 5]);
});

test('a step that fails is logged, and the next change tries again', () => {
  const { clock, counts, warnings, change } = setUp();
  counts.fails = true;
  clock.advance(10);
  counts.fails = false;
  change(1);
  clock.advance(10);
  expect([counts.steps, warnings]).toEqual([2, ['rules-not-prepared']]);
});
