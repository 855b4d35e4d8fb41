import type { Clock } from '../core/ports/clock.ts';
import type { Log } from '../core/ports/log.ts';
import type { Stores } from '../core/ports/stores.ts';

/** The start comes first. */
const soonAfterStartMs = 5_000;
/** A step takes one to two. */
const betweenStepsMs = 10;
const betweenRoundsMs = 3_600_000;
const dayMs = 86_400_000;

export interface PackedPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly stores: Pick<Stores, 'spend' | 'usage'>;
}

/** Packs calls for the filters of Spend, newest first, a little at a time, until the returned function is called. */
export function keepPacked({ clock, log, stores }: PackedPorts): () => void {
  let isFirstRound = true;
  const walk = (to: number) => {
    try {
      if (stores.spend.pack({ from: to - dayMs, to })) stopTimer = clock.after(betweenStepsMs, () => walk(to));
      else if (isFirstRound && stores.usage.totals({ from: 0, to: to - dayMs }).callCount > 0)
        stopTimer = clock.after(betweenStepsMs, () => walk(to - dayMs));
      else endRound();
    } catch (error) {
      log.warn('usage-not-packed', { error });
      endRound();
    }
  };
  const endRound = () => {
    isFirstRound = false;
    stopTimer = clock.after(betweenRoundsMs, () => walk(clock.now()));
  };
  let stopTimer = clock.after(soonAfterStartMs, () => walk(clock.now()));
  return () => stopTimer();
}
