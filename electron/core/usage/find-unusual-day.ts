import type { SpentDay } from './forecast-month.ts';

export interface UnusualDay {
  readonly day: SpentDay;
  readonly timesUsual: number;
  /** Of the days it was compared with. */
  readonly averageMicros: number;
}

/** A day is compared with so many before it. */
export const comparedDays = 28;
const fewestDays = 3;
const limit = 2;

/** The latest day from `since` on that cost more than twice the average of the days before it, unused ones left out. Pure. */
export function findUnusualDay(days: readonly SpentDay[], since: number): UnusualDay | undefined {
  for (const [index, day] of [...days.entries()].reverse()) {
    if (day.from < since) return undefined;
    const averageMicros = usualDayMicros(days.slice(0, index));
    if (averageMicros > 0 && day.costMicros > limit * averageMicros)
      return { day, timesUsual: Math.round((day.costMicros / averageMicros) * 10) / 10, averageMicros };
  }
  return undefined;
}

/** What the last of these days cost on average, unused ones left out; 0 where they are too few to say. Pure. */
export function usualDayMicros(before: readonly Omit<SpentDay, 'to'>[]): number {
  const used = before.slice(-comparedDays).filter(({ callCount }) => callCount > 0);
  const sumMicros = used.reduce((sum, { costMicros }) => sum + costMicros, 0);
  return used.length < fewestDays ? 0 : sumMicros / used.length;
}
