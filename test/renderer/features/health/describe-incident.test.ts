import { expect, test } from 'vitest';
import { describeIncident } from '../../../../renderer/features/health/describe-incident.ts';
import { formatClock } from '../../../../renderer/lib/format/format-date.ts';
import type { Incident } from '../../../../shared/model/health.ts';
import { sampleNames } from '../../support/sample-names.ts';

const noon = new Date(2026, 10, 21, 12).getTime();

const down: Incident = {
  id: '1',
  providerId: 'mistral',
  state: 'down',
  startedAt: noon - 600_000,
  kinds: ['overloaded', 'timeout'],
  failedCount: 1,
  fellBackCount: 6,
  retriedCount: 0,
  movedTo: [{ model: 'a/haiku', count: 6 }],
};

test('what goes on says since when, why, and who answered', () => {
  expect(describeIncident(down, sampleNames, noon)).toEqual({
    title: 'MISTRAL is down',
    when: `${formatClock(down.startedAt)}, ongoing`,
    text: 'Overloaded, No answer in time. 6 messages moved to Label of a/haiku. 1 message failed.',
  });
});

test('what is over says how long it took and that nothing was lost', () => {
  const { movedTo: _, ...rest } = down;
  const over: Incident = { ...rest, state: 'degraded', kinds: [], failedCount: 0, endedAt: noon - 60_000 };

  expect(describeIncident(over, sampleNames, noon)).toEqual({
    title: 'MISTRAL recovered',
    when: formatClock(noon - 60_000),
    text: 'Degraded for 9 min. No message failed.',
  });
});
