import type { SpentDay } from './forecast-month.ts';

export interface UnusualDay {
  readonly day: SpentDay;
  readonly timesUsual: number;
  /** Of the days it was compared with. */
  readonly averageMicros: number;
}

const comparedDays = 28;
const fewestDays = 3;
const limit = 2;

/** The latest day from `since` on that cost more than twice the average of the days before it, unused ones left out. Pure. */
export function findUnusualDay(days: readonly SpentDay[], since: number): UnusualDay | undefined {
  for (const [index, day] of [...days.entries()].reverse()) {
    if (day.from < since) return undefined;
    const used = days.slice(Math.max(0, index - comparedDays), index).filter(({ callCount }) => callCount > 0);
    const averageMicros = used.reduce((sum, { costMicros }) => sum + costMicros, 0) / Math.max(1, used.length);
    if (used.length >= fewestDays && averageMicros > 0 && day.costMicros > limit * averageMicros)
      return { day, timesUsual: Math.round((day.costMicros / averageMicros) * 10) / 10, averageMicros };
  }
  return undefined;
}
