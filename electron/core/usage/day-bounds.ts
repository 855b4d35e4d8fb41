import type { Calendar } from '../../../shared/model/calendar.ts';
import type { UsageSpan } from '../../../shared/model/usage-filter.ts';

/** The ends of the span and every local midnight between them. Pure. */
export function dayBounds(calendar: Calendar, { from, to }: UsageSpan): readonly number[] {
  const bounds = [from];
  for (let next = calendar.dayEnd(from); next < to; next = calendar.dayEnd(next)) bounds.push(next);
  return from < to ? [...bounds, to] : [from];
}
