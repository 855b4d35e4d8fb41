import type { Calendar } from '../../shared/model/calendar.ts';
import type { UsageSpan } from '../../shared/model/usage-filter.ts';

export type SpendPeriod =
  | { readonly type: 'today' }
  | { readonly type: 'week' }
  | { readonly type: 'month' }
  /** Both days count, written 2026-11-21. */
  | { readonly type: 'custom'; readonly from: string; readonly to: string };

/** From the first midnight to the one after the last day; a month ends with its last day, also where that is to come. */
export function spanOf(calendar: Calendar, period: SpendPeriod, now: number): UsageSpan {
  const today = { from: calendar.dayStart(now), to: calendar.dayEnd(now) };
  switch (period.type) {
    case 'today':
      return today;
    case 'week':
      return { from: daysBefore(calendar, today.from, 6), to: today.to };
    case 'month':
      return { from: calendar.monthStart(now), to: calendar.monthEnd(now) };
    case 'custom': {
      const from = midnightOf(calendar, period.from);
      const to = midnightOf(calendar, period.to);
      return { from, to: calendar.dayEnd(to) };
    }
  }
}

/** 2026-11-21, as the clock on the wall of the zone has it. */
export function dayName(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}

function daysBefore(calendar: Calendar, from: number, count: number): number {
  let day = from;
  for (let done = 0; done < count; done += 1) day = calendar.dayStart(Math.max(0, day - 1));
  return day;
}

/** The day of the zone that most of the UTC day lies in. */
function midnightOf(calendar: Calendar, day: string): number {
  return calendar.dayStart(Date.parse(`${day}T12:00:00`));
}
