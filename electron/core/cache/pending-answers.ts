import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { CachedAnswer, CacheStore } from '../ports/stores.ts';
import { tryStorage } from '../ports/try-storage.ts';

const delayMs = 50;
/** Keeps one round of writes below a few milliseconds. */
const mostWaiting = 32;

/** Answers that are written to the disk a moment later, so that no reader waits for it. */
export interface PendingAnswers {
  readonly save: (answer: CachedAnswer) => void;
  readonly read: (key: string) => CachedAnswer | undefined;
  /** Writes all that wait. */
  readonly flush: () => void;
  /** Forgets all that wait. */
  readonly drop: () => void;
}

export function createPendingAnswers(ports: {
  readonly store: Pick<CacheStore, 'save'>;
  readonly clock: Clock;
  readonly log: Log;
}): PendingAnswers {
  const { store, clock, log } = ports;
  const waiting = new Map<string, CachedAnswer>();
  let stopTimer: (() => void) | undefined;

  const drop = () => {
    stopTimer?.();
    stopTimer = undefined;
    waiting.clear();
  };
  const flush = () => {
    const round = [...waiting.values()];
    drop();
    if (round.length > 0) tryStorage(log, 'answers-not-cached', () => store.save(round));
  };

  return {
    save: (answer) => {
      waiting.set(answer.key, answer);
      if (waiting.size >= mostWaiting) flush();
      else stopTimer ??= clock.after(delayMs, flush);
    },
    read: (key) => waiting.get(key),
    flush,
    drop,
  };
}
