import { expect, test } from 'vitest';
import { noSpend } from '../../../electron/core/usage/add-sums.ts';
import { compareToday } from '../../../electron/core/usage/compare-today.ts';
import { findUnusualDay } from '../../../electron/core/usage/find-unusual-day.ts';
import { forecastMonth, type SpentDay } from '../../../electron/core/usage/forecast-month.ts';
import { createCalendar } from '../../../shared/model/calendar.ts';

const dayMs = 86_400_000;
const calendar = createCalendar('UTC');
/** A Monday. */
const monday = Date.UTC(2026, 10, 2);

test('a month comes to what it cost and the median of each kind of day that is left', () => {
  const before = days([100, 100, 400, 100, 100, 10, 10, 100, 100, 100, 100, 100, 10, 30]);
  const today = day(14, 40);
  const forecast = forecastMonth(calendar, { before, today, monthMicros: 1_000 });
  // From Tuesday 17 to Monday 30: ten weekdays of 100, four weekend days of 10, and what today is short of 100.
  expect([forecast.aboutMicros, forecast.days.length]).toStrictEqual([1_000 + 60 + 10 * 100 + 4 * 10, 14]);
});

test('days ahead of the first call do not count, and two days with calls are too few', () => {
  const today = day(14, 40);
  expect(forecastMonth(calendar, { before: days([0, 0, 100, 100]), today, monthMicros: 240 })).toStrictEqual({
    days: [],
  });
});

test('today is compared with the days that were used, and with nothing where they are too few', () => {
  const compared = (costs: readonly number[]) =>
    compareToday({ sums: ({ bounds }) => sumsOf(costs, bounds) }, calendar, monday + costs.length * dayMs - 1);
  expect([compared([300, 30]), compared([100, 0, 100, 0, 100, 250])]).toStrictEqual([
    { todayMicros: 30, averageMicros: 0 },
    { todayMicros: 250, averageMicros: 100 },
  ]);
});

test('a day above twice the average of the used days before it stands out, the latest first', () => {
  const spent = days([100, 0, 100, 100, 400, 100, 100]);
  expect(findUnusualDay(spent, monday)).toStrictEqual({ day: spent[4], timesUsual: 4, averageMicros: 100 });
  expect(findUnusualDay(spent, monday + 5 * dayMs)).toBeUndefined();
});

function days(costs: readonly number[]): readonly SpentDay[] {
  return costs.map((cost, index) => day(index, cost));
}

function day(index: number, costMicros: number): SpentDay {
  const from = monday + index * dayMs;
  return { from, to: from + dayMs, costMicros, callCount: costMicros > 0 ? 1 : 0 };
}

/** The days from Monday on, those before without a call. */
function sumsOf(costs: readonly number[], bounds: readonly number[]) {
  return bounds.slice(0, -1).flatMap((from) => {
    const costMicros = costs[(from - monday) / dayMs] ?? 0;
    return costMicros === 0 ? [] : [{ ...noSpend, from, value: 'alpha', costMicros, callCount: 1 }];
  });
}
