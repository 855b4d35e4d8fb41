import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { CacheStore } from '../ports/stores.ts';
import { tryStorage } from '../ports/try-storage.ts';

const delayMs = 1_000;
/** Keeps one round of writes below a few milliseconds. */
const writesPerRound = 200;
/** Beyond it hits go uncounted. */
const longestWaiting = 10_000;

/** Hits that are counted on disk a little later, so that finding an answer never waits for a write. */
export interface PendingHits {
  readonly count: (key: string, at: number) => void;
  readonly size: () => number;
  /** Writes all that wait. */
  readonly flush: () => void;
  /** Forgets all that wait. */
  readonly drop: () => void;
}

export interface PendingHitsPorts {
  readonly store: CacheStore;
  readonly clock: Clock;
  readonly log: Log;
}

export function createPendingHits({ store, clock, log }: PendingHitsPorts): PendingHits {
  let waiting: { readonly key: string; readonly at: number }[] = [];
  let stopTimer: (() => void) | undefined;

  const write = (count: number) => {
    stopTimer?.();
    stopTimer = undefined;
    const round = waiting.splice(0, count);
    tryStorage(log, 'cache-hits-not-counted', () => {
      for (const { key, at } of round) store.countHit(key, at);
    });
    if (waiting.length > 0) schedule();
  };
  const schedule = () => {
    stopTimer ??= clock.after(delayMs, () => write(writesPerRound));
  };

  return {
    count: (key, at) => {
      if (waiting.length >= longestWaiting) return;
      waiting.push({ key, at });
      schedule();
    },
    size: () => waiting.length,
    flush: () => write(waiting.length),
    drop: () => {
      stopTimer?.();
      stopTimer = undefined;
      waiting = [];
    },
  };
}
