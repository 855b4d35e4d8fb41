import type { Clock } from '../ports/clock.ts';

const heldMs = 3;

/** Gives the process away once it was held for a while; a pause costs about a millisecond. */
export function pauseAtTimes(clock: Pick<Clock, 'monotonic' | 'after'>): () => Promise<void> {
  let since = clock.monotonic();
  return async () => {
    if (clock.monotonic() - since < heldMs) return;
    await new Promise<void>((resolve) => void clock.after(0, resolve));
    since = clock.monotonic();
  };
}
