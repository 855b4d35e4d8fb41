import { expect, test } from 'vitest';
import { createBreakers } from '../../../electron/core/resilience/breakers.ts';
import { failurePolicy } from '../../../electron/core/resilience/failure-policy.ts';
import { trialLimitMs } from '../../../electron/core/resilience/circuit-breaker.ts';
import { FailureKind } from '../../../shared/model/failure.ts';
import type { BreakerView } from '../../../shared/model/health.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createMemoryStateStore } from './memory-state-store.ts';

const sol = 'openai/gpt-6.1-sol';
const opus = 'anthropic/claude-opus-5.5';

function setUp(states = createMemoryStateStore()) {
  const clock = createManualClock();
  const changes: BreakerView[] = [];
  const breakers = createBreakers({ clock, states, onChange: (view) => changes.push(view) });
  const fail = (ref: string, times: number, kind: FailureKind = 'server_error') => {
    for (let time = 0; time < times; time += 1) breakers.end(ref, { type: 'failed', kind });
  };
  return { clock, states, changes, breakers, fail };
}

test('five failures open the breaker of that model alone, for a minute', () => {
  const { breakers, clock, fail } = setUp();
  fail(opus, 4);
  fail(sol, 5);
  const opened = breakers.openUntil();
  clock.advance(60_000);

  expect(opened).toEqual(new Map([[sol, clock.now()]]));
  expect(breakers.openUntil()).toEqual(new Map());
});

test.each(FailureKind.options)('%s opens a breaker exactly where the table says that it counts', (kind) => {
  const { breakers, fail } = setUp();
  fail(sol, 5, kind);

  expect(breakers.openUntil().has(sol)).toBe(failurePolicy[kind].countsForBreaker);
});

test('the call that begins when the minute is over is the only one until it ends', () => {
  const { breakers, clock, fail } = setUp();
  fail(sol, 5);
  clock.advance(60_000);
  breakers.begin(sol);

  expect(breakers.openUntil()).toEqual(new Map([[sol, clock.now() + trialLimitMs]]));
  breakers.end(sol, { type: 'success' });
  expect(breakers.openUntil()).toEqual(new Map());
  expect(breakers.views()).toEqual([]);
});

test('a trial that was stopped leaves the way open for the next', () => {
  const { breakers, clock, fail } = setUp();
  fail(sol, 5);
  clock.advance(60_000);
  breakers.begin(sol);
  breakers.end(sol, { type: 'dropped' });

  expect(breakers.openUntil()).toEqual(new Map());
  breakers.begin(sol);
  expect(breakers.openUntil().size).toBe(1);
});

test('a person need not wait', () => {
  const { breakers, fail } = setUp();
  fail(sol, 5);
  breakers.retryNow(sol);

  expect(breakers.openUntil()).toEqual(new Map());
});

test('open breakers survive a restart', () => {
  const { breakers, states, clock, fail } = setUp();
  fail(sol, 5);
  fail(opus, 3);
  const restarted = createBreakers({ clock, states });

  expect(restarted.openUntil()).toEqual(breakers.openUntil());
  expect(restarted.views()).toEqual(breakers.views());
});

test('a trial that the end of the program cut short does not block the next one', () => {
  const { breakers, states, clock, fail } = setUp();
  fail(sol, 5);
  clock.advance(60_000);
  breakers.begin(sol);
  const writeCount = states.writes.length;
  const restarted = createBreakers({ clock, states });

  expect(restarted.openUntil()).toEqual(new Map());
  expect(restarted.views()).toEqual([{ model: sol, state: 'open', consecutiveFailures: 5 }]);
  expect(states.writes).toHaveLength(writeCount);
});

test('what is broken in the store is left out', () => {
  const { breakers } = setUp(
    createMemoryStateStore({
      breaker: {
        [sol]: { state: 'open', openedAt: 'yesterday' },
        [opus]: { state: 'closed', failures: 2 },
        'no model': { state: 'closed', failures: 1 },
        'openai/other': null,
      },
    }),
  );

  expect(breakers.views()).toEqual([{ model: opus, state: 'closed', consecutiveFailures: 2 }]);
});

test('only what changes is told and stored, and a closed breaker is forgotten', () => {
  const { breakers, changes, states, clock, fail } = setUp();
  breakers.begin(sol);
  breakers.end(sol, { type: 'success' });
  fail(sol, 1, 'invalid_key');
  fail(sol, 1);
  breakers.end(sol, { type: 'success' });

  expect(changes).toEqual([
    { model: sol, state: 'closed', consecutiveFailures: 1 },
    { model: sol, state: 'closed', consecutiveFailures: 0 },
  ]);
  expect(states.writes).toEqual([
    { kind: 'breaker', id: sol, state: { state: 'closed', failures: 1 } },
    { kind: 'breaker', id: sol, state: undefined },
  ]);
  fail(sol, 5);
  expect(changes.at(-1)).toEqual({ model: sol, state: 'open', consecutiveFailures: 5, retryAt: clock.now() + 60_000 });
});

test('a clock that jumps back an hour ends the wait instead of lengthening it', () => {
  const { breakers, clock, fail } = setUp();
  fail(sol, 5);
  clock.jumpTo(clock.now() - 3_600_000);

  expect(breakers.openUntil()).toEqual(new Map());
});

test('says beforehand which failure opens a breaker: the fifth, any in a trial, and none where it does not count', () => {
  const { breakers, clock, fail } = setUp();
  const answers = () => [breakers.isOpenAfter(sol, 'server_error'), breakers.isOpenAfter(sol, 'invalid_key')];
  fail(sol, 3);
  const third = answers();
  fail(sol, 1);
  const fourth = answers();
  fail(sol, 1);
  const open = answers();
  clock.advance(60_000);
  breakers.begin(sol);
  const trial = breakers.isOpenAfter(sol, 'server_error');
  expect([third, fourth, open, trial]).toEqual([[false, false], [true, false], [true, true], true]);
});
