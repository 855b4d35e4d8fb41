import type { Clock } from '../core/ports/clock.ts';

export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  after: (delayMs, action) => {
    if (delayMs === 0) return soon(action);
    const timer = setTimeout(action, delayMs);
    return () => clearTimeout(timer);
  },
};

/** After everything that waits has had its turn; a timer would wait a millisecond more. */
function soon(action: () => void): () => void {
  const immediate = setImmediate(action);
  return () => clearImmediate(immediate);
}
