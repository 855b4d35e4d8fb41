import { expect, test } from 'vitest';
import { startOfDay } from '../../../electron/core/usage/start-of-day.ts';

const at = (iso: string) => Date.parse(iso);

test.each([
  ['an ordinary day', '2026-11-21T15:30:00Z', 'UTC', '2026-11-21T00:00:00Z'],
  ['just after midnight', '2026-11-21T23:00:01Z', 'Europe/Berlin', '2026-11-21T23:00:00Z'],
  ['just before midnight', '2026-11-21T22:59:59Z', 'Europe/Berlin', '2026-11-20T23:00:00Z'],
  ['a day of 25 hours', '2026-10-25T22:30:00Z', 'Europe/Berlin', '2026-10-24T22:00:00Z'],
  ['a day of 23 hours', '2026-03-29T21:30:00Z', 'Europe/Berlin', '2026-03-28T23:00:00Z'],
  ['a zone with a quarter of an hour', '2026-11-21T10:00:00Z', 'Asia/Kathmandu', '2026-11-20T18:15:00Z'],
])('%s', (_, now, timeZone, expected) => {
  expect(startOfDay(at(now), timeZone)).toBe(at(expected));
});

test('an unknown zone is an error', () => {
  expect(() => startOfDay(0, 'Atlantis/Center')).toThrow(RangeError);
});
