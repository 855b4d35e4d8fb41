import { describe, expect, test } from 'vitest';
import { createCalendar } from '../../../shared/model/calendar.ts';
import { fc } from '../../support/seeded-properties.ts';

const at = (iso: string) => Date.parse(iso);
const iso = (moment: number) => new Date(moment).toISOString();
const hourMs = 3_600_000;

describe('the day', () => {
  test.each([
    ['an ordinary day', 'UTC', '2026-11-21T15:30:00Z', '2026-11-21T00:00:00.000Z', 24],
    ['just after midnight', 'Europe/Berlin', '2026-11-21T23:00:01Z', '2026-11-21T23:00:00.000Z', 24],
    ['just before midnight', 'Europe/Berlin', '2026-11-21T22:59:59Z', '2026-11-20T23:00:00.000Z', 24],
    ['25 hours when clocks go back', 'Europe/Berlin', '2026-10-25T22:30:00Z', '2026-10-24T22:00:00.000Z', 25],
    ['23 hours when clocks go forward', 'Europe/Berlin', '2026-03-29T21:30:00Z', '2026-03-28T23:00:00.000Z', 23],
    ['the day of the change years ago', 'America/New_York', '2019-03-10T12:00:00Z', '2019-03-10T05:00:00.000Z', 23],
    ['the day of the change years ahead', 'Australia/Sydney', '2031-04-06T03:00:00Z', '2031-04-05T13:00:00.000Z', 25],
    [
      'clocks that change by half an hour',
      'Australia/Lord_Howe',
      '2026-04-05T03:00:00Z',
      '2026-04-04T13:00:00.000Z',
      24.5,
    ],
    ['a zone with a quarter of an hour', 'Asia/Kathmandu', '2026-11-21T10:00:00Z', '2026-11-20T18:15:00.000Z', 24],
    ['a day that begins at one o’clock', 'America/Havana', '2026-03-08T12:00:00Z', '2026-03-08T05:00:00.000Z', 23],
    ['a day that shows its last hour twice', 'Africa/Cairo', '2026-10-29T21:30:00Z', '2026-10-28T21:00:00.000Z', 25],
    ['the day before one that was left out', 'Pacific/Apia', '2011-12-30T05:00:00Z', '2011-12-29T10:00:00.000Z', 24],
    ['clocks set back across midnight', 'America/Goose_Bay', '2010-11-07T03:00:30Z', '2010-11-06T03:00:00.000Z', 25],
    ['the first day of all', 'America/Los_Angeles', '1970-01-01T00:00:00Z', '1969-12-31T08:00:00.000Z', 24],
  ])('%s', (_, timeZone, now, startsAt, hours) => {
    const calendar = createCalendar(timeZone);
    const start = calendar.dayStart(at(now));

    expect({ startsAt: iso(start), hours: (calendar.dayEnd(at(now)) - start) / hourMs }).toEqual({ startsAt, hours });
  });

  test('ends at the moment the next one begins', () => {
    const calendar = createCalendar('Europe/Berlin');
    const end = calendar.dayEnd(at('2026-10-25T12:00:00Z'));

    expect([calendar.dayStart(end - 1), calendar.dayStart(end)]).toEqual([at('2026-10-24T22:00:00Z'), end]);
  });
});

describe('the month', () => {
  test.each([
    ['thirty days', 'UTC', '2026-11-21T15:30:00Z', '2026-11-01T00:00:00.000Z', '2026-12-01T00:00:00.000Z'],
    [
      'over the change',
      'Europe/Berlin',
      '2026-10-31T22:59:59Z',
      '2026-09-30T22:00:00.000Z',
      '2026-10-31T23:00:00.000Z',
    ],
    ['over the new year', 'Asia/Tokyo', '2026-12-31T14:59:59Z', '2026-11-30T15:00:00.000Z', '2026-12-31T15:00:00.000Z'],
    [
      'of a leap year',
      'America/New_York',
      '2028-02-29T23:00:00Z',
      '2028-02-01T05:00:00.000Z',
      '2028-03-01T05:00:00.000Z',
    ],
    [
      'local, not that of UTC',
      'Pacific/Kiritimati',
      '2026-10-31T11:00:00Z',
      '2026-10-31T10:00:00.000Z',
      '2026-11-30T10:00:00.000Z',
    ],
  ])('%s', (_, timeZone, now, startsAt, endsAt) => {
    const calendar = createCalendar(timeZone);

    expect([iso(calendar.monthStart(at(now))), iso(calendar.monthEnd(at(now)))]).toEqual([startsAt, endsAt]);
  });
});

test('the minute and the weekday are those on the wall', () => {
  const berlin = createCalendar('Europe/Berlin');
  const seen = (now: string) => [berlin.weekday(at(now)), berlin.minuteOfDay(at(now))];

  expect({
    ordinary: seen('2026-11-21T15:30:59.999Z'),
    midnight: seen('2026-11-21T23:00:00Z'),
    lastMinute: seen('2026-11-21T22:59:59.999Z'),
    beforeClocksGoForward: seen('2026-03-29T00:59:00Z'),
    afterClocksGoForward: seen('2026-03-29T01:00:00Z'),
    beforeClocksGoBack: seen('2026-10-25T00:59:00Z'),
    afterClocksGoBack: seen('2026-10-25T01:00:00Z'),
  }).toEqual({
    ordinary: [6, 16 * 60 + 30],
    midnight: [0, 0],
    lastMinute: [6, 23 * 60 + 59],
    beforeClocksGoForward: [0, 1 * 60 + 59],
    afterClocksGoForward: [0, 3 * 60],
    beforeClocksGoBack: [0, 2 * 60 + 59],
    afterClocksGoBack: [0, 2 * 60],
  });
});

test('an unknown zone is an error', () => {
  expect(() => createCalendar('Atlantis/Center')).toThrow(RangeError);
});

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'America/St_Johns', 'America/Goose_Bay', 'America/Havana'];
const farZones = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Gaza',
];
const anyZone = fc.constantFrom(...zones, ...farZones, 'Pacific/Kiritimati', 'Pacific/Chatham', 'America/Santiago');
const anyMoment = fc.integer({ min: at('2001-01-01T00:00:00Z'), max: at('2037-12-31T00:00:00Z') });

describe('in any zone at any moment', () => {
  test('day and month hold the moment, and days fill months without a gap', () => {
    fc.assert(
      fc.property(anyZone, anyMoment, (timeZone, now) => {
        const calendar = createCalendar(timeZone);
        const [dayStart, dayEnd] = [calendar.dayStart(now), calendar.dayEnd(now)];
        const [monthStart, monthEnd] = [calendar.monthStart(now), calendar.monthEnd(now)];

        expect([monthStart, dayStart, now, dayEnd - 1, monthEnd - 1]).toEqual(
          [monthStart, dayStart, now, dayEnd - 1, monthEnd - 1].toSorted((a, b) => a - b),
        );
        expect([calendar.dayEnd(dayStart - 1), calendar.dayStart(dayEnd)]).toEqual([dayStart, dayEnd]);
        expect([calendar.monthEnd(monthStart - 1), calendar.monthStart(monthEnd)]).toEqual([monthStart, monthEnd]);
      }),
      { numRuns: 200 },
    );
  });

  test('minute and weekday are what the platform formats', () => {
    fc.assert(
      fc.property(anyZone, anyMoment, (timeZone, now) => {
        const calendar = createCalendar(timeZone);
        const minute = calendar.minuteOfDay(now);
        const twoDigits = (value: number) => String(value).padStart(2, '0');
        const shown = `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;

        expect(shown).toBe(formatted(now, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }));
        expect(weekdays[calendar.weekday(now)]).toBe(formatted(now, { timeZone, weekday: 'short' }));
      }),
      { numRuns: 200 },
    );
  });

  test('what is kept of one day never answers for another, also when the clock jumps back', () => {
    fc.assert(
      fc.property(anyZone, fc.array(anyMoment, { maxLength: 5 }), (timeZone, moments) => {
        const calendar = createCalendar(timeZone);
        const kept = moments.map((now) => [calendar.dayStart(now), calendar.monthEnd(now), calendar.minuteOfDay(now)]);
        const fresh = moments.map((now) => {
          const other = createCalendar(timeZone);
          return [other.dayStart(now), other.monthEnd(now), other.minuteOfDay(now)];
        });

        expect(kept).toEqual(fresh);
      }),
      { numRuns: 100 },
    );
  });
});

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function formatted(now: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', options).format(now);
}
