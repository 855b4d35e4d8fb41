import { describe, expect, test } from 'vitest';
import {
  blockedUntil,
  type BreakerEvent,
  BreakerState,
  closedBreaker,
  openMs,
  stepBreaker,
  trialLimitMs,
} from '../../../electron/core/resilience/circuit-breaker.ts';
import { fc } from '../../support/seeded-properties.ts';

const noon = Date.UTC(2026, 10, 21, 12);
const open: BreakerState = { state: 'open', openedAt: noon, retryAt: noon + 60_000, failures: 5 };
const due: BreakerState = { state: 'open', openedAt: noon, retryAt: noon, failures: 5 };
const testing: BreakerState = { state: 'testing', startedAt: noon, failures: 5 };

function after(events: readonly BreakerEvent[], now = noon): BreakerState {
  return events.reduce((state, event) => stepBreaker(state, event, now), closedBreaker);
}

const failed = (count: number) => Array.from({ length: count }, () => 'counted-failure' as const);

describe('a closed breaker', () => {
  test.each<[string, BreakerState, BreakerState]>([
    ['stays closed for four failures', after(failed(4)), { state: 'closed', failures: 4 }],
    ['opens for a minute at the fifth', after(failed(5)), open],
    [
      'forgets failures when one call succeeds',
      after([...failed(4), 'success', ...failed(4)]),
      { state: 'closed', failures: 4 },
    ],
    [
      'counts on over failures that say nothing about the model',
      after([...failed(4), 'uncounted', 'counted-failure']),
      open,
    ],
    ['ignores calls that were dropped', after(['trial-dropped', 'trial-begun', 'wait-waived']), closedBreaker],
  ])('%s', (_, state, expected) => {
    expect(state).toEqual(expected);
  });
});

describe('an open breaker', () => {
  test.each<[string, BreakerEvent, number, BreakerState]>([
    ['begins no trial before its minute is over', 'trial-begun', noon + 59_999, open],
    [
      'begins the trial when its minute is over',
      'trial-begun',
      noon + 60_000,
      { ...testing, startedAt: noon + 60_000 },
    ],
    ['closes when an older call succeeds', 'success', noon + 1, closedBreaker],
    ['is not held open longer by older calls that fail', 'counted-failure', noon + 30_000, open],
    ['lets the next call through where a person asks for it', 'wait-waived', noon, due],
  ])('%s', (_, event, now, expected) => {
    expect(stepBreaker(open, event, now)).toEqual(expected);
  });
});

describe('a breaker under trial', () => {
  test.each<[string, BreakerEvent, number, BreakerState]>([
    ['closes after one success', 'success', noon + 10, closedBreaker],
    ['opens for another minute when the trial fails', 'counted-failure', noon, { ...open, failures: 6 }],
    ['waits for the next trial when this one is stopped', 'trial-dropped', noon, due],
    ['waits for the next trial when this one says nothing about the model', 'uncounted', noon, due],
    ['lets no second trial begin', 'trial-begun', noon + trialLimitMs - 1, testing],
    [
      'lets another trial begin when the first never reported',
      'trial-begun',
      noon + trialLimitMs,
      { ...testing, startedAt: noon + trialLimitMs },
    ],
  ])('%s', (_, event, now, expected) => {
    expect(stepBreaker(testing, event, now)).toEqual(expected);
  });
});

test.each<[string, BreakerState, number, number | undefined]>([
  ['closed', closedBreaker, noon, undefined],
  ['open, not due', open, noon + 59_999, noon + 60_000],
  ['open and due', open, noon + 60_000, undefined],
  ['open, noted before the clock jumped back', open, noon - 1, undefined],
  ['open for longer than any version opens', { ...open, retryAt: noon * 2 }, noon, noon + 60_000],
  ['under trial', testing, noon, noon + trialLimitMs],
  ['under a trial that never reported', testing, noon + trialLimitMs, undefined],
])('says until when to pass over a model whose breaker is %s', (_, state, now, expected) => {
  expect(blockedUntil(state, now)).toBe(expected);
});

describe('whatever happens and wherever the clock jumps', () => {
  const event = fc.constantFrom<BreakerEvent[]>(
    'success',
    'counted-failure',
    'uncounted',
    'trial-begun',
    'trial-dropped',
    'wait-waived',
  );
  const moment = fc.integer({ min: 0, max: 8.6e15 });
  const history = fc.array(fc.tuple(event, moment), { maxLength: 40 });
  const replay = (steps: readonly (readonly [BreakerEvent, number])[]) =>
    steps.reduce((state, [name, now]) => stepBreaker(state, name, now), closedBreaker);

  test('the state can be stored and read back', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const state = replay(steps);

        expect(BreakerState.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
      }),
    );
  });

  test('no wait is longer than a minute, or than the longest trial', () => {
    fc.assert(
      fc.property(history, moment, (steps, now) => {
        const state = replay(steps);
        const waitMs = (blockedUntil(state, now) ?? now) - now;

        expect(waitMs).toBeGreaterThanOrEqual(0);
        expect(waitMs).toBeLessThanOrEqual(state.state === 'testing' ? trialLimitMs : openMs);
      }),
    );
  });

  test('one success after the wait always closes it', () => {
    fc.assert(
      fc.property(history, moment, (steps, now) => {
        const state = replay(steps);
        const later = blockedUntil(state, now) ?? now;
        const trial = stepBreaker(state, 'trial-begun', later);

        expect(blockedUntil(state, later)).toBeUndefined();
        expect(trial.state).not.toBe('open');
        expect(stepBreaker(trial, 'success', later)).toEqual(closedBreaker);
      }),
    );
  });

  test('while one trial is under way no other begins', () => {
    fc.assert(
      fc.property(history, moment, fc.integer({ min: 0, max: trialLimitMs - 1 }), (steps, now, elapsedMs) => {
        const trial = stepBreaker({ ...replay(steps), ...due, openedAt: now, retryAt: now }, 'trial-begun', now);

        expect(blockedUntil(trial, now + elapsedMs)).toBe(now + trialLimitMs);
        expect(stepBreaker(trial, 'trial-begun', now + elapsedMs)).toBe(trial);
      }),
    );
  });
});
