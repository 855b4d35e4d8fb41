import { expect, test } from 'vitest';
import { createAlertRegistry } from '../../../electron/core/health/alert-registry.ts';
import {
  type AlertReading,
  readErrorRate,
  readFirstToken,
  readStanding,
  spendSpike,
} from '../../../electron/core/health/alerts.ts';
import type { Alert } from '../../../shared/model/health.ts';
import { createMemoryHealthStores } from './memory-health-stores.ts';
import { fc } from '../../support/seeded-properties.ts';

const at = 1_000;
const silent = { info: () => {}, warn: () => {}, error: () => {} };

function setUp(stores = createMemoryHealthStores()) {
  const raised: Alert[] = [];
  const registry = createAlertRegistry({ states: stores.states, log: silent, onAlert: (alert) => raised.push(alert) });
  return { stores, raised, registry };
}

const rateOf = (errorCount: number, callCount: number): AlertReading =>
  readErrorRate('groq', { callCount, errorCount, answerCount: 0 }, at);
const waitOf = (firstTokenP95Ms: number, answerCount = 5): AlertReading =>
  readFirstToken('groq', { answerCount, firstTokenP95Ms, slowFirstTokenMs: 5_000 }, at);

test('an error rate above 10 % is told, from five calls on, and cleared at 5 %', () => {
  const levels = [rateOf(0, 0), rateOf(4, 4), rateOf(1, 5), rateOf(1, 10), rateOf(2, 10), rateOf(1, 20)].map(
    ({ level }) => level,
  );

  expect(levels).toEqual(['quiet', 'between', 'between', 'between', 'raised', 'quiet']);
  expect(rateOf(2, 10).alert).toEqual({ type: 'error-rate', providerId: 'groq', percent: 20, at });
});

test('a first token slower than 5 s is told, from five answers on, and cleared at 4 s', () => {
  const levels = [waitOf(0, 0), waitOf(9_000, 4), waitOf(5_000), waitOf(5_001), waitOf(4_000)].map(
    ({ level }) => level,
  );

  expect(levels).toEqual(['quiet', 'between', 'between', 'raised', 'quiet']);
  expect(waitOf(5_001).alert).toEqual({ type: 'slow-first-token', providerId: 'groq', p95Ms: 5_001, at });
});

test('a provider that may take its time is never too slow', () => {
  const waits = { answerCount: 50, firstTokenP95Ms: 60_000, slowFirstTokenMs: Number.POSITIVE_INFINITY };

  expect(readFirstToken('ollama', waits, at).level).toBe('quiet');
});

test('spending more than twice the daily average is told', () => {
  const levels = [
    spendSpike({ todayMicros: 2_000_000, averageMicros: 1_000_000 }, at),
    spendSpike({ todayMicros: 2_100_000, averageMicros: 1_000_000 }, at),
    spendSpike({ todayMicros: 900_000, averageMicros: 1_000_000 }, at),
    spendSpike({ todayMicros: 900_000, averageMicros: 0 }, at),
    spendSpike({ todayMicros: -5, averageMicros: -1 }, at),
  ].map(({ level, alert }) => [level, alert]);

  expect(levels).toEqual([
    ['between', { type: 'spend-spike', timesAverage: 2, at }],
    ['raised', { type: 'spend-spike', timesAverage: 2.1, at }],
    ['quiet', { type: 'spend-spike', timesAverage: 0.9, at }],
    ['quiet', { type: 'spend-spike', timesAverage: 0, at }],
    ['quiet', { type: 'spend-spike', timesAverage: 0, at }],
  ]);
});

test('an alert is told once until its cause is quiet again', () => {
  const { raised, registry } = setUp();
  for (const reading of [waitOf(6_000), waitOf(4_500), waitOf(6_000), waitOf(1_000), waitOf(7_000)])
    registry.read(reading);

  expect(raised).toEqual([waitOf(6_000).alert, waitOf(7_000).alert]);
  expect(registry.standing()).toEqual([waitOf(7_000).alert]);
});

test('what was told before a restart is not told again', () => {
  const { stores, registry } = setUp();
  registry.read(waitOf(6_000));
  const restarted = setUp(stores);
  restarted.registry.read(waitOf(6_500));
  expect([restarted.raised, restarted.registry.standing()]).toEqual([[], [waitOf(6_000).alert]]);
  restarted.registry.read(waitOf(1_000));

  expect(stores.storedStates('alert')).toEqual({});
});

test('what another version has stored otherwise is ignored', () => {
  const stores = createMemoryHealthStores();
  stores.states.save('alert', 'slow-first-token:groq', { level: 3 });

  expect(setUp(stores).registry.standing()).toEqual([]);
});

test('a provider that was down is told to have recovered when it is healthy', () => {
  const { raised, registry } = setUp();
  for (const standing of ['healthy', 'down', 'degraded', 'down', 'unknown', 'healthy', 'healthy'] as const) {
    registry.read(readStanding('groq', standing, at));
  }

  expect(raised).toEqual([
    { type: 'provider-down', providerId: 'groq', at },
    { type: 'provider-recovered', providerId: 'groq', at },
  ]);
});

test('what is forgotten goes without a word', () => {
  const { stores, raised, registry } = setUp();
  registry.read(readStanding('groq', 'down', at));
  registry.forget(['provider-down:groq', 'error-rate:groq']);

  expect([raised.length, registry.standing(), stores.storedStates('alert')]).toEqual([1, [], {}]);
});

test('a full disk silences no alert', () => {
  const { stores, raised, registry } = setUp();
  stores.fillDisk();
  registry.read(waitOf(6_000));
  registry.read(waitOf(6_000));

  expect(raised).toEqual([waitOf(6_000).alert]);
});

test('whatever is read, alerts alternate with quiet', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('quiet', 'between', 'raised'), { maxLength: 30 }), (levels) => {
      const { raised, registry } = setUp();
      for (const level of levels) registry.read({ ...waitOf(6_000), level });
      const turns = levels.filter((level) => level !== 'between');
      const risen = turns.filter((level, index) => level === 'raised' && turns[index - 1] !== 'raised');
      expect(raised.length).toBe(risen.length);
    }),
  );
});
