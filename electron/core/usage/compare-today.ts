import type { Calendar } from '../../../shared/model/calendar.ts';
import type { UsageStore } from '../ports/stores.ts';
import { dayBounds, daysBefore } from './day-bounds.ts';
import { comparedDays, usualDayMicros } from './find-unusual-day.ts';
import { sumDays } from './read-filtered-days.ts';

export interface ComparedDay {
  readonly todayMicros: number;
  /** 0 where too few days were used to say. */
  readonly averageMicros: number;
}

/** What today has cost so far, and what a day usually does; the same days count as for the days that Spend points out. */
export function compareToday(usage: Pick<UsageStore, 'sums'>, calendar: Calendar, now: number): ComparedDay {
  const today = calendar.dayStart(now);
  const bounds = dayBounds(calendar, { from: daysBefore(calendar, today, comparedDays), to: calendar.dayEnd(now) });
  const days = sumDays(usage, bounds).map(({ from, sum: { costMicros, callCount } }) => ({
    from,
    costMicros,
    callCount,
  }));
  return { todayMicros: days.at(-1)?.costMicros ?? 0, averageMicros: usualDayMicros(days.slice(0, -1)) };
}
