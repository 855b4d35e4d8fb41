import { expect, test } from 'vitest';
import type { Incident } from '../../shared/model/health.ts';
import { openTemporaryStore } from './temporary-store.ts';

const open: Incident = {
  id: 'incident-1',
  providerId: 'alpha',
  state: 'down',
  startedAt: 1_000,
  kinds: ['overloaded', 'timeout'],
  failedCount: 3,
  fellBackCount: 2,
  retriedCount: 5,
};

test('open incidents and those that ended since are listed, newest first', () => {
  const { incidents } = openTemporaryStore().stores;
  const ended: Incident = { ...open, id: 'incident-2', startedAt: 3_000, endedAt: 6_000 };
  const longAgo: Incident = { ...open, id: 'incident-3', startedAt: 2_000, endedAt: 5_000 };
  for (const incident of [ended, open, longAgo]) incidents.save(incident);
  expect([incidents.list(5_000, 10), incidents.list(5_000, 1), incidents.list(0, 10)]).toStrictEqual([
    [ended, open],
    [ended],
    [ended, longAgo, open],
  ]);
});

test('an incident that ends replaces the open one', () => {
  const { incidents } = openTemporaryStore().stores;
  const ended: Incident = { ...open, endedAt: 2_000, failedCount: 4 };
  incidents.save(open);
  incidents.save(ended);
  expect([incidents.list(0, 10), incidents.list(2_000, 10)]).toStrictEqual([[ended], []]);
});
