import { expect, test } from 'vitest';
import { describeStrip, stripDays } from '../../../../renderer/features/health/day-strip.ts';
import { listHappenings } from '../../../../renderer/features/health/list-happenings.ts';
import type { Incident } from '../../../../shared/model/health.ts';

const noon = new Date(2026, 10, 21, 12).getTime();
const dayMs = 86_400_000;

function incident(id: string, change: Partial<Incident>): Incident {
  return {
    id,
    providerId: 'groq',
    state: 'degraded',
    startedAt: noon,
    kinds: [],
    failedCount: 0,
    fellBackCount: 0,
    retriedCount: 0,
    ...change,
  };
}

test('what goes on stands above what is newer', () => {
  const happenings = listHappenings({
    incidents: [incident('over', { endedAt: noon - 10 }), incident('ongoing', { startedAt: noon - dayMs })],
    keyEvents: [{ id: 'key', at: noon, event: 'quota-passed', subject: 'k', summary: '80 % is used.' }],
  });

  expect(happenings.map((one) => (one.type === 'incident' ? one.incident.id : one.entry.id))).toEqual([
    'ongoing',
    'key',
    'over',
  ]);
});

test('each of 30 days shows the worst that happened in it', () => {
  const days = stripDays(
    [
      incident('1', { startedAt: noon - 2 * dayMs, endedAt: noon - dayMs }),
      incident('2', { state: 'down', startedAt: noon - dayMs, endedAt: noon - dayMs + 1 }),
    ],
    noon,
  );

  expect(days.slice(-4).map(({ worst }) => worst)).toEqual(['none', 'degraded', 'down', 'none']);
  expect(describeStrip(days)).toBe(
    '30 days: 28 days without incidents, 1 with slow or limited service, 1 with an outage',
  );
});
