import { expect, test } from 'vitest';
import { createMemoryHealthStores } from './memory-health-stores.ts';
import { failed, groq, ollama, setUpMonitor, success, unkeyed } from './set-up-monitor.ts';

test('calls change how a provider stands, and the change is told', () => {
  const { monitor, changes, hear } = setUpMonitor([groq, unkeyed]);
  expect(monitor.views([], new Map()).map(({ state }) => state)).toEqual(['unknown', 'unknown']);
  hear(1, success);
  hear(5, failed);

  expect(changes).toEqual([
    { providerId: 'groq', from: 'unknown', to: 'healthy' },
    { providerId: 'groq', from: 'healthy', to: 'degraded' },
    { providerId: 'groq', from: 'degraded', to: 'down' },
  ]);
  expect([[...monitor.down()], [...monitor.score()]]).toEqual([['groq'], [['groq', 0]]]);
});

test('failures that are not the fault of the provider leave it as it is', () => {
  const { monitor, changes, hear } = setUpMonitor();
  hear(20, { ...failed, kind: 'invalid_key' });
  hear(20, { ...failed, kind: 'context_length' });
  hear(20, { ...failed, outcome: 'stopped' });

  expect([changes, monitor.down().size]).toEqual([[], 0]);
});

test('a view holds the figures, and a breaker that is open spoils it', () => {
  const { monitor, hear } = setUpMonitor();
  hear(4, success);
  hear(1, { ...success, firstTokenMs: 4_000.4 });
  const breaker = { model: 'groq/llama', state: 'open', consecutiveFailures: 5 } as const;
  const other = { model: 'openai/gpt', state: 'open', consecutiveFailures: 5 } as const;

  expect(monitor.views([breaker, other], new Map())).toEqual([
    {
      providerId: 'groq',
      state: 'degraded',
      since: 1_000_000,
      callCount: 5,
      errorCount: 0,
      firstTokenP50Ms: 200,
      firstTokenP95Ms: 4_000,
      breakers: [breaker],
    },
  ]);
});

test('an incident runs from the first trouble until health returns, and counts what became of requests', () => {
  const { clock, monitor, stores, hear } = setUpMonitor();
  hear(9, success);
  hear(2, { ...failed, retried: true });
  hear(1, { ...failed, kind: 'timeout', fellBack: true });
  hear(2, failed);
  const counted = { failedCount: 2, fellBackCount: 1, retriedCount: 2, kinds: ['overloaded', 'timeout'] };
  const incident = { id: 'incident-1', providerId: 'groq', startedAt: 1_000_000 };
  clock.advance(1_000);
  expect(stores.storedIncidents()).toEqual([{ ...incident, ...counted, state: 'down' }]);

  clock.advance(16 * 60_000);
  hear(2, success);
  expect(monitor.views([], new Map())[0]?.state).toBe('healthy');
  expect(stores.storedIncidents()).toEqual([{ ...incident, ...counted, state: 'down', endedAt: clock.now() }]);
});

test('the failures that led to an outage belong to it, and it begins with the first of them', () => {
  const { clock, monitor, stores, hear } = setUpMonitor();
  hear(50, success);
  hear(1, failed);
  hear(1, success);
  clock.advance(60_000);
  const firstAt = clock.now();
  for (let message = 0; message < 3; message += 1) {
    hear(1, { ...failed, fellBack: true });
    monitor.answeredElsewhere(['groq'], 'openai/gpt');
    clock.advance(10_000);
  }
  expect(stores.storedIncidents()).toEqual([]);
  hear(2, failed);

  clock.advance(1_000);
  const counted = { failedCount: 2, fellBackCount: 3, retriedCount: 0, movedTo: [{ model: 'openai/gpt', count: 3 }] };
  expect(stores.storedIncidents()).toEqual([
    { id: 'incident-1', providerId: 'groq', state: 'down', startedAt: firstAt, kinds: ['overloaded'], ...counted },
  ]);
});

test('a failure counts for one incident only, and old ones for none', async () => {
  const { clock, stores, hear } = setUpMonitor();
  hear(4, failed);
  clock.advance(16 * 60_000);
  hear(5, failed);
  hear(2, success);
  clock.advance(16 * 60_000);
  hear(2, success);
  hear(5, failed);
  clock.advance(1_000);
  expect(stores.storedIncidents().map(({ failedCount }) => failedCount)).toEqual([5, 5]);
});

test('an incident goes on over a restart', () => {
  const before = setUpMonitor();
  before.hear(5, failed);
  const { stores, hear } = setUpMonitor([groq], before.stores);
  hear(2, success);

  expect(stores.storedIncidents()).toMatchObject([{ id: 'incident-1', state: 'down', endedAt: 1_000_000 }]);
});

test('trouble and recovery are told as alerts', () => {
  const { raised, clock, hear } = setUpMonitor();
  hear(5, failed);
  clock.advance(16 * 60_000);
  hear(2, success);

  expect(raised).toEqual([
    { type: 'error-rate', providerId: 'groq', percent: 100, at: 1_000_000 },
    { type: 'provider-down', providerId: 'groq', at: 1_000_000 },
    { type: 'provider-recovered', providerId: 'groq', at: clock.now() },
  ]);
});

test('a local server may take its time', () => {
  const { monitor, raised, hear } = setUpMonitor([ollama]);
  hear(20, { ...success, providerId: 'ollama', model: 'ollama/llama', firstTokenMs: 60_000 });

  expect([monitor.views([], new Map())[0]?.state, raised]).toEqual(['healthy', []]);
});

test('speeds are averaged, the latest counting most, and outlive a restart', () => {
  const { clock, stores, monitor, hear } = setUpMonitor();
  hear(1, { ...success, tokensPerSecond: 100 });
  hear(1, { ...success, firstTokenMs: 300, tokensPerSecond: 50 });
  hear(1, { ...success, tokensPerSecond: Number.NaN });
  hear(1, success);
  const speeds = [['groq/llama', { firstTokenMs: 220, tokensPerSecond: 90 }]];
  expect([...monitor.speed()]).toEqual(speeds);
  clock.advance(5_000);

  expect([...setUpMonitor([groq], stores).monitor.speed()]).toEqual(speeds);
});

test('stored speeds that make no sense are measured anew', () => {
  const stores = createMemoryHealthStores();
  stores.states.save('health', 'groq/llama', { firstTokenMs: 'soon' });
  stores.states.save('health', 'nonsense', { firstTokenMs: 1, tokensPerSecond: 1 });

  expect([...setUpMonitor([groq], stores).monitor.speed()]).toEqual([]);
});
