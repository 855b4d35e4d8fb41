import { expect, test } from 'vitest';
import { healthScore } from '../../../electron/core/health/health-score.ts';
import {
  type HealthSign,
  type ProviderState,
  startProviderState,
  stepProviderState,
} from '../../../electron/core/health/provider-state.ts';
import type { HealthState } from '../../../shared/model/health.ts';
import { fc } from '../../support/seeded-properties.ts';

const minuteMs = 60_000;
const answered: HealthSign = { type: 'answered', firstTokenMs: 300 };
const slow: HealthSign = { type: 'answered', firstTokenMs: 6_000 };
const failed: HealthSign = { type: 'failed', kind: 'overloaded' };
const reachable: HealthSign = { type: 'probed', result: 'reachable' };
const unreachable: HealthSign = { type: 'probed', result: 'unreachable' };
const notPossible: HealthSign = { type: 'probed', result: 'not-possible' };
const notRunning: HealthSign = { type: 'not-running' };
const timePassed: HealthSign = { type: 'time-passed' };

/** The standing after each sign, one second apart. */
function standings(signs: readonly HealthSign[], stateBefore = startProviderState(0, 5_000)): readonly HealthState[] {
  let state = stateBefore;
  return signs.map((sign, index) => {
    state = stepProviderState(state, sign, index * 1_000);
    return state.standing;
  });
}

function after(signs: readonly HealthSign[], now = 0): ProviderState {
  return signs.reduce((state, sign) => stepProviderState(state, sign, now), startProviderState(0, 5_000));
}

const times = (count: number, sign: HealthSign): readonly HealthSign[] => Array.from({ length: count }, () => sign);

test('a provider is unknown until something speaks for or against it', () => {
  expect(standings([timePassed, unreachable, reachable])).toEqual(['unknown', 'unknown', 'healthy']);
  expect(standings([failed, answered])).toEqual(['unknown', 'healthy']);
  expect(standings([{ type: 'probed', result: 'refused' }])).toEqual(['healthy']);
  expect(standings([notPossible])).toEqual(['unknown']);
});

test('five counted failures in a row take a provider down', () => {
  expect(standings(times(5, failed))).toEqual(['unknown', 'unknown', 'unknown', 'unknown', 'down']);
});

test('two probes in a row that reach nobody take a provider down', () => {
  expect(standings([reachable, unreachable, reachable, unreachable, unreachable])).toEqual([
    'healthy',
    'healthy',
    'healthy',
    'healthy',
    'down',
  ]);
});

test('more than one call in ten failing degrades a provider, from five calls on', () => {
  expect(standings([answered, answered, answered, failed, answered])).toEqual([
    'healthy',
    'healthy',
    'healthy',
    'healthy',
    'degraded',
  ]);
  expect(after([...times(9, answered), failed]).standing).toBe('healthy');
  expect(after([...times(9, answered), failed, failed]).standing).toBe('degraded');
});

test('a slow first token degrades a provider, unless it is one that may take its time', () => {
  expect(standings(times(5, slow))).toEqual(['healthy', 'healthy', 'healthy', 'healthy', 'degraded']);
  expect(standings(times(5, slow), startProviderState(0, Number.POSITIVE_INFINITY)).at(-1)).toBe('healthy');
});

test('one good sign is enough to try a provider that is down, two make it healthy', () => {
  expect(standings([unreachable, unreachable, reachable, reachable])).toEqual([
    'unknown',
    'down',
    'degraded',
    'healthy',
  ]);
});

test('a server that nobody has started is judged by its calls alone', () => {
  expect(standings([notRunning, notRunning, reachable, notRunning])).toEqual([
    'unknown',
    'unknown',
    'healthy',
    'unknown',
  ]);
  expect(standings([answered, notRunning, ...times(5, failed), notRunning]).slice(-2)).toEqual(['down', 'down']);
  expect(standings([answered, reachable, notRunning]).at(-1)).toBe('healthy');
});

test('a bad sign in between starts the recovery anew', () => {
  expect(standings([unreachable, unreachable, reachable, unreachable, reachable, reachable])).toEqual([
    'unknown',
    'down',
    'degraded',
    'degraded',
    'degraded',
    'healthy',
  ]);
});

test('where no free call can tell, the next real call is the trial', () => {
  const down = [...times(5, failed), notPossible];
  expect(standings(down).at(-1)).toBe('degraded');
  expect(standings([...down, failed]).at(-1)).toBe('down');
  expect(standings([...down, answered]).at(-1)).toBe('degraded');
});

test('failures of the past stop counting after 15 minutes', () => {
  const state = after(times(5, failed));

  expect(stepProviderState(state, reachable, 14 * minuteMs).standing).toBe('degraded');
  expect(stepProviderState(state, timePassed, 15 * minuteMs)).toEqual(startProviderState(15 * minuteMs, 5_000));
  const recovered = [15, 16].reduce((before, minute) => stepProviderState(before, reachable, minute * minuteMs), state);
  expect(recovered.standing).toBe('healthy');
});

test('a standing keeps its beginning', () => {
  const healthy = stepProviderState(startProviderState(0, 5_000), answered, 1_000);
  const later = stepProviderState(healthy, answered, 2_000);
  const jumpedBack = stepProviderState(later, answered, 500);

  expect([healthy.since, later.since, jumpedBack.since]).toEqual([1_000, 1_000, 500]);
});

test('the score falls with the health', () => {
  expect(healthScore(after([answered]))).toBe(1);
  expect(healthScore(after([...times(9, answered), failed]))).toBe(0.9);
  expect(healthScore(after([...times(3, answered), failed, failed]))).toBeCloseTo(0.3);
  expect(healthScore(after(times(5, failed)))).toBe(0);
});

const anySign: fc.Arbitrary<HealthSign> = fc.oneof(
  fc.record({ type: fc.constant('answered' as const), firstTokenMs: fc.nat(20_000) }),
  fc.constantFrom(failed, reachable, unreachable, notPossible, notRunning, timePassed, { type: 'answered' as const }),
);
const anyHistory = fc.array(fc.record({ sign: anySign, jumpMs: fc.integer({ min: -4_000_000, max: 2_000_000 }) }), {
  maxLength: 60,
});

function live(history: readonly { readonly sign: HealthSign; readonly jumpMs: number }[]) {
  let now = 100_000_000;
  let state = startProviderState(now, 5_000);
  for (const { sign, jumpMs } of history) {
    now += jumpMs;
    state = stepProviderState(state, sign, now);
  }
  return { state, now };
}

test('whatever happens and wherever the clock jumps, the state makes sense', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { state, now } = live(history);
      expect(state.since).toBeLessThanOrEqual(now);
      expect(state.lastProbeAt ?? 0).toBeLessThanOrEqual(now);
      expect([state.failuresInARow, state.unreachableInARow, state.goodSigns].every((count) => count >= 0)).toBe(true);
      const score = healthScore(state);
      expect(score >= 0 && score <= 1).toBe(true);
    }),
  );
});

test('whatever has happened, one probe that comes through ends being down, and health returns', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { state, now } = live(history);
      const reached = stepProviderState(state, reachable, now);
      expect(reached.standing).not.toBe('down');
      const later = stepProviderState(reached, reachable, now + 15 * minuteMs);
      expect(later.standing).toBe('healthy');
    }),
  );
});

test('whatever has happened, 15 quiet minutes forget it', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { state, now } = live(history);
      const later = now + 15 * minuteMs;
      expect(stepProviderState(state, timePassed, later).standing).toBe('unknown');
    }),
  );
});
