import type { Calendar } from '../../../shared/model/calendar.ts';
import type { MonthForecast } from '../../../shared/model/spend.ts';
import type { UsageSpan } from '../../../shared/model/usage-filter.ts';

export interface SpentDay extends UsageSpan {
  readonly costMicros: number;
  readonly callCount: number;
}

/** Of a kind of day, weekday or weekend, so many must be known before it speaks for itself. */
const fewestOfKind = 3;
const fewestDays = 3;

/**
 * About what the month comes to: what it has cost, and for each day that is left the median of the days of its kind
 * (weekday or weekend) among `before`, or their mean where all days of a kind are too few. Today counts as what it has
 * cost or its median, whichever is more. `before` are whole days; those ahead of the first call do not count. Pure.
 */
export function forecastMonth(
  calendar: Calendar,
  known: { readonly before: readonly SpentDay[]; readonly today: SpentDay; readonly monthMicros: number },
): MonthForecast {
  const { today, monthMicros } = known;
  const firstUsed = known.before.findIndex(({ callCount }) => callCount > 0);
  const days = firstUsed < 0 ? [] : known.before.slice(firstUsed);
  if (days.filter(({ callCount }) => callCount > 0).length < fewestDays) return { days: [] };
  const usual = (at: number) => {
    const ofKind = days.filter(({ from }) => isWeekend(calendar, from) === isWeekend(calendar, at));
    return Math.round(ofKind.length < fewestOfKind ? mean(days.map(microsOf)) : median(ofKind.map(microsOf)));
  };
  const left = daysUntil(calendar, today.to, calendar.monthEnd(today.from)).map((day) => ({
    ...day,
    aboutMicros: usual(day.from),
  }));
  const restOfToday = Math.max(0, usual(today.from) - today.costMicros);
  const aboutMicros = left.reduce((sum, day) => sum + day.aboutMicros, monthMicros + restOfToday);
  return { aboutMicros, days: left };
}

function daysUntil(calendar: Calendar, from: number, to: number): readonly UsageSpan[] {
  const days: UsageSpan[] = [];
  for (let day = from; day < to; day = calendar.dayEnd(day)) days.push({ from: day, to: calendar.dayEnd(day) });
  return days;
}

function isWeekend(calendar: Calendar, at: number): boolean {
  return [0, 6].includes(calendar.weekday(at));
}

function microsOf({ costMicros }: SpentDay): number {
  return costMicros;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}
