import type { Clock } from './clock.ts';

/** Gathers what has changed, so that many changes of one thing cost one write. */
export interface LateWriter<Id> {
  readonly changed: (id: Id) => void;
  /** Writes what waits, now. */
  readonly flush: () => void;
}

export function createLateWriter<Id>(clock: Clock, delayMs: number, write: (id: Id) => void): LateWriter<Id> {
  const waiting = new Set<Id>();
  let stopTimer: (() => void) | undefined;
  const flush = () => {
    stopTimer?.();
    stopTimer = undefined;
    const ids = [...waiting];
    waiting.clear();
    for (const id of ids) write(id);
  };
  return {
    changed: (id) => {
      waiting.add(id);
      stopTimer ??= clock.after(delayMs, flush);
    },
    flush,
  };
}
