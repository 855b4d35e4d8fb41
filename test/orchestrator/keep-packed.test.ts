import { expect, test } from 'vitest';
import { keepPacked } from '../../electron/compose/keep-packed.ts';
import type { Log } from '../../electron/core/ports/log.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { usageRecord } from '../store/samples.ts';
import { openTemporaryStore } from '../store/temporary-store.ts';

const dayMs = 86_400_000;

test('calls of before are packed after the start, back to the first, and new ones within the hour', () => {
  const clock = createManualClock();
  const { stores } = openTemporaryStore();
  const span = { from: clock.now() - 40 * dayMs, to: clock.now() + dayMs };
  stores.usage.record([
    usageRecord({ id: 'old', at: clock.now() - 30 * dayMs }),
    usageRecord({ id: 'new', at: clock.now() - 1 }),
  ]);
  const countPacked = () => stores.spend.parts({ ...span, filter: {}, by: ['provider'] })[0]?.callCount;
  const stop = keepPacked({ clock, log, stores });
  clock.advance(60_000);
  const afterStart = countPacked();
  stores.usage.record([usageRecord({ id: 'newer', at: clock.now() })]);
  clock.advance(3_600_000);
  const afterAnHour = countPacked();
  stop();
  stores.usage.record([usageRecord({ id: 'newest', at: clock.now() })]);
  clock.advance(2 * 3_600_000);

  expect([afterStart, afterAnHour, countPacked()]).toStrictEqual([2, 3, 3]);
});

const log: Log = { info: () => {}, warn: () => {}, error: () => {} };
