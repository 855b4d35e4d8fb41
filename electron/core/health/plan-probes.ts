import type { ProviderId } from '../../../shared/model/ids.ts';

export interface ProbeTarget {
  readonly id: ProviderId;
  /** How often it is asked. */
  readonly everyMs: number;
  /** In monotonic time; absent where it was never asked. */
  readonly lastStartedAt?: number;
}

export type ProbePlan =
  | { readonly type: 'start'; readonly id: ProviderId }
  | { readonly type: 'wait'; readonly delayMs: number }
  /** As many run as may: the end of one is the time to plan again. */
  | { readonly type: 'full' };

const mostAtOnce = 2;
/** A provider that becomes usable is noticed within this time. */
const longestWaitMs = 60_000;

/** Whom to ask now, the longest overdue first. `now` is monotonic time. */
export function planProbes(targets: readonly ProbeTarget[], running: ReadonlySet<ProviderId>, now: number): ProbePlan {
  if (running.size >= mostAtOnce) return { type: 'full' };
  const waits = targets
    .filter(({ id }) => !running.has(id))
    .map((target) => ({ id: target.id, delayMs: delayOf(target, now) }))
    .toSorted((a, b) => a.delayMs - b.delayMs);
  const [next] = waits;
  if (next && next.delayMs <= 0) return { type: 'start', id: next.id };
  return { type: 'wait', delayMs: Math.min(next?.delayMs ?? longestWaitMs, longestWaitMs) };
}

/** Zero or less where it is due. */
function delayOf({ everyMs, lastStartedAt }: ProbeTarget, now: number): number {
  return lastStartedAt === undefined ? Number.NEGATIVE_INFINITY : lastStartedAt + everyMs - now;
}
