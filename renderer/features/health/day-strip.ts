import type { Incident } from '../../../shared/model/health.ts';
import type { EpochMs } from '../../../shared/model/quantities.ts';

export interface StripDay {
  readonly from: EpochMs;
  readonly worst: 'none' | 'degraded' | 'down';
}

const dayCount = 30;

/** The last 30 days on the local calendar, oldest first, each with the worst that happened in it. Pure. */
export function stripDays(incidents: readonly Incident[], now: EpochMs): readonly StripDay[] {
  const today = new Date(now);
  const midnight = (daysAgo: number) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() - daysAgo).getTime();
  return Array.from({ length: dayCount }, (_, index) => {
    const from = midnight(dayCount - 1 - index);
    const to = midnight(dayCount - 2 - index);
    const touching = incidents.filter(({ startedAt, endedAt = now }) => startedAt < to && endedAt >= from);
    if (touching.some(({ state }) => state === 'down')) return { from, worst: 'down' as const };
    return { from, worst: touching.length > 0 ? ('degraded' as const) : ('none' as const) };
  });
}

/** The strip in one sentence. */
export function describeStrip(days: readonly StripDay[]): string {
  const count = (worst: StripDay['worst']) => days.filter((day) => day.worst === worst).length;
  const parts = [
    `${String(count('none'))} days without incidents`,
    ...(count('degraded') > 0 ? [`${String(count('degraded'))} with slow or limited service`] : []),
    ...(count('down') > 0 ? [`${String(count('down'))} with an outage`] : []),
  ];
  return `${String(days.length)} days: ${parts.join(', ')}`;
}
