import { expect, test } from 'vitest';
import { groupByDay } from '../../../renderer/lib/group-by-day.ts';
import { conversation } from '../support/window-parts.ts';

const now = new Date(2026, 10, 21, 9).getTime();
const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();

test('conversations stand under the day they were last used', () => {
  const used = (id: string, updatedAt: number) => conversation(id, { updatedAt });
  const groups = groupByDay(
    [used('now', at(21, 8)), used('night', at(20, 23)), used('week', at(14, 0)), used('old', at(13, 23))],
    now,
  );
  expect(groups.map(({ label, conversations }) => [label, conversations.map(({ id }) => id)])).toEqual([
    ['Today', ['now']],
    ['Yesterday', ['night']],
    ['Last 7 days', ['week']],
    ['Older', ['old']],
  ]);
});

test('a day without conversations is left out', () => {
  expect(groupByDay([], now)).toEqual([]);
});

test('pinned conversations stand above the days, however old they are', () => {
  const groups = groupByDay(
    [conversation('pinned', { pinnedAt: 1, updatedAt: at(1, 8) }), conversation('now', { updatedAt: at(21, 8) })],
    now,
  );
  expect(groups.map(({ label, conversations }) => [label, conversations.map(({ id }) => id)])).toEqual([
    ['Pinned', ['pinned']],
    ['Today', ['now']],
  ]);
});
