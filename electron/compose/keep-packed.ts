import type { Clock } from '../core/ports/clock.ts';
import type { Log } from '../core/ports/log.ts';
import type { Stores } from '../core/ports/stores.ts';

/** After the search, which is more likely to be wanted first. */
const soonAfterStartMs = 20_000;
const betweenStepsMs = 25;
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
