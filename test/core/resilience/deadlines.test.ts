import { expect, test } from 'vitest';
import {
  createDeadlines,
  defaultLimits,
  type Deadlines,
  localLimits,
  reasoningLimits,
} from '../../../electron/core/resilience/deadlines.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const shortConnect = { ...defaultLimits, connectMs: 10_000 };

function setUp(limits = shortConnect) {
  const clock = createManualClock();
  const caller = new AbortController();
  return { clock, caller, deadlines: createDeadlines(clock, limits, caller.signal) };
}

test('the limits are those of the specification', () => {
  expect([defaultLimits, reasoningLimits.firstTokenMs, localLimits.connectMs]).toEqual([
    { connectMs: 30_000, firstTokenMs: 30_000, idleMs: 30_000, totalMs: 600_000 },
    120_000,
    300_000,
  ]);
});

/** Lets time pass in steps, with what happens at the end of each; the last step is the one that may end the call. */
type Story = readonly (readonly [number, ((deadlines: Deadlines) => void)?])[];
const opened = (deadlines: Deadlines) => deadlines.opened();
const progress = (deadlines: Deadlines) => deadlines.progress();
const token = (deadlines: Deadlines) => {
  deadlines.progress();
  deadlines.commit();
};
const everyTwentySeconds: Story = Array.from({ length: 29 }, () => [20_000, token] as const);

test.each<[string, Story, ReturnType<Deadlines['expired']>]>([
  ['no headers for 10 s', [[9_999], [1]], 'connect'],
  ['headers just in time', [[9_999, opened], [20_000]], undefined],
  ['headers and then no token until 30 s after the call', [[9_000, opened], [21_000]], 'first-token'],
  ['something that is no token, which stands for the headers', [[9_000, progress], [20_999]], undefined],
  ['pings instead of a token', [[9_000, progress], [20_000, progress], [1_000]], 'first-token'],
  ['a token and then silence', [[5_000, token], [29_999], [1]], 'idle'],
  ['a token, and progress in between', [[5_000, token], [29_000, progress], [29_999]], undefined],
  ['a token, progress in between, and then silence', [[5_000, token], [29_000, progress], [30_000]], 'idle'],
  ['tokens without end', [[0, token], ...everyTwentySeconds, [20_000, token]], 'total'],
])('a call with %s', (_, story, expected) => {
  const { clock, deadlines } = setUp();
  for (const [durationMs, act] of story) {
    clock.advance(durationMs);
    act?.(deadlines);
  }

  expect([deadlines.expired(), deadlines.signal.aborted]).toEqual([expected, expected !== undefined]);
});

test('at most two timers run, and none once it has stopped', () => {
  const { clock, deadlines } = setUp();
  const counts = [clock.pendingCount()];
  for (const act of [opened, opened, token, progress, token]) {
    act(deadlines);
    counts.push(clock.pendingCount());
  }
  deadlines.stop();
  counts.push(clock.pendingCount());

  expect(counts).toEqual([2, 2, 2, 2, 2, 2, 0]);
});

test('a caller who stops is no clock that ran out', () => {
  const { caller, deadlines } = setUp();
  caller.abort();

  expect([deadlines.signal.aborted, deadlines.expired()]).toEqual([true, undefined]);
});

test('a caller who had stopped before ends it at once', () => {
  const deadlines = createDeadlines(createManualClock(), defaultLimits, AbortSignal.abort());

  expect(deadlines.signal.aborted).toBe(true);
});

test('the first end counts', () => {
  const { clock, deadlines } = setUp();
  deadlines.expire('suspended');
  clock.advance(700_000);

  expect(deadlines.expired()).toBe('suspended');
});

test('a wall clock that jumps ends nothing', () => {
  const { clock, deadlines } = setUp();
  token(deadlines);
  clock.jumpTo(0);
  clock.advance(29_999);
  clock.jumpTo(8e12);

  expect(deadlines.signal.aborted).toBe(false);
});
