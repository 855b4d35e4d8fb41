import type { Calendar } from '../../../shared/model/calendar.ts';
import type { UsageSpan } from '../../../shared/model/usage-filter.ts';

/** The midnight so many days before another. Pure. */
export function daysBefore(calendar: Calendar, midnight: number, count: number): number {
  let day = midnight;
  for (let done = 0; done < count; done += 1) day = calendar.dayStart(Math.max(0, day - 1));
  return day;
}

/** The ends of the span and every local midnight between them. Pure. */
export function dayBounds(calendar: Calendar, { from, to }: UsageSpan): readonly number[] {
  const bounds = [from];
  for (let next = calendar.dayEnd(from); next < to; next = calendar.dayEnd(next)) bounds.push(next);
  return from < to ? [...bounds, to] : [from];
}
