import { expect, test } from 'vitest';
import {
  addSample,
  errorRate,
  type CallSample,
  type RollingWindow,
  summarizeWindow,
} from '../../../electron/core/health/rolling-window.ts';
import { fc } from '../../support/seeded-properties.ts';

const minuteMs = 60_000;

function windowOf(samples: readonly CallSample[]): RollingWindow {
  return samples.reduce<RollingWindow>(addSample, []);
}

test('an empty window has nothing to say', () => {
  expect(summarizeWindow([], 0)).toEqual({ callCount: 0, errorCount: 0, answerCount: 0 });
  expect(errorRate(summarizeWindow([], 0))).toBe(0);
});

test('errors and waits of the last 15 minutes are summed up', () => {
  const answers = Array.from({ length: 20 }, (_, index) => ({
    at: 1_000,
    isFailed: false,
    firstTokenMs: 100 * (index + 1),
  }));
  const window = windowOf([...answers, { at: 1_000, isFailed: true }, { at: 1_000, isFailed: false }]);

  expect(summarizeWindow(window, 2_000)).toEqual({
    callCount: 22,
    errorCount: 1,
    answerCount: 20,
    firstTokenP50Ms: 1_000,
    firstTokenP95Ms: 1_900,
  });
});

test('what is 15 minutes old counts no more', () => {
  const window = windowOf([
    { at: 0, isFailed: true },
    { at: 1, isFailed: false },
  ]);

  expect(summarizeWindow(window, 15 * minuteMs)).toEqual({ callCount: 1, errorCount: 0, answerCount: 0 });
});

test('the window holds the last 200 calls', () => {
  const window = windowOf(Array.from({ length: 500 }, (_, index) => ({ at: 0, isFailed: index < 300 })));

  expect(summarizeWindow(window, 0)).toEqual({ callCount: 200, errorCount: 0, answerCount: 0 });
});

test('calls from before the clock jumped back do not count', () => {
  const window = windowOf([
    { at: 10 * minuteMs, isFailed: true },
    { at: 0, isFailed: false },
  ]);

  expect(summarizeWindow(window, 11 * minuteMs)).toEqual({ callCount: 1, errorCount: 0, answerCount: 0 });
});

test('wherever the clock jumps, the window stays bounded and its figures make sense', () => {
  const sample = fc.record({ at: fc.integer({ min: 0, max: 10_000_000 }), isFailed: fc.boolean() });
  const answered = fc.record({ at: fc.nat(10_000_000), isFailed: fc.constant(false), firstTokenMs: fc.nat(100_000) });
  fc.assert(
    fc.property(fc.array(fc.oneof(sample, answered), { maxLength: 300 }), fc.nat(10_000_000), (samples, now) => {
      const window = windowOf(samples);
      const summary = summarizeWindow(window, now);
      expect(window.length).toBeLessThanOrEqual(200);
      expect(summary.errorCount + summary.answerCount).toBeLessThanOrEqual(summary.callCount);
      expect(errorRate(summary)).toBeLessThanOrEqual(1);
      expect(summary.firstTokenP50Ms ?? 0).toBeLessThanOrEqual(summary.firstTokenP95Ms ?? 0);
      const last = samples.at(-1);
      if (last) expect(summarizeWindow(window, last.at).callCount).toBeGreaterThan(0);
    }),
  );
});
