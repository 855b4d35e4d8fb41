import { expect, test } from 'vitest';
import { watchHealth } from '../../../electron/core/health/watch-health.ts';
import type { HealthReport } from '../../../shared/model/health.ts';
import { createManualClock } from '../../support/manual-clock.ts';

function setUp() {
  const clock = createManualClock(0);
  const listeners = new Set<() => void>();
  const controller = new AbortController();
  let callCount = 0;
  const read = (): HealthReport => ({
    providers: [],
    isOffline: false,
    histories: [],
    incidents: [],
    keyEvents: [],
    firstTries: { callCount: (callCount += 1), answeredCount: 0 },
  });
  const listen = (onChange: () => void) => {
    listeners.add(onChange);
    return () => void listeners.delete(onChange);
  };
  const reports = watchHealth({ clock, listen, read }, controller.signal);
  const next = async () => (await reports.next()).value?.firstTries.callCount;
  const change = () => listeners.forEach((tell) => tell());
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return { clock, controller, listeners, next, change, settle, reports };
}

test('the first report comes at once, the next a second after a change', async () => {
  const { clock, next, change, settle } = setUp();
  const first = await next();
  let second: number | undefined;
  const reading = next().then((count) => (second = count));
  change();
  change();
  await settle();
  const early = second;
  clock.advance(1_000);
  await reading;

  expect([first, early, second]).toEqual([1, undefined, 2]);
});

test('a change that comes while the reader is busy is not lost', async () => {
  const { clock, next, change, settle } = setUp();
  await next();
  change();
  const reading = next();
  await settle();
  clock.advance(1_000);

  expect(await reading).toBe(2);
});

test('whoever leaves is told nothing more', async () => {
  const { controller, listeners, next, reports } = setUp();
  await next();
  const waiting = reports.next();
  controller.abort();

  expect([(await waiting).done, listeners.size]).toEqual([true, 0]);
});
