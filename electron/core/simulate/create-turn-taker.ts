import type { Clock } from '../ports/clock.ts';

/** Holds up whatever else there is to do no longer than this in one go. */
const longestTurnMs = 3;

/** Answers at once while there is time left, and otherwise once everything that waits has had its turn. */
export function createTurnTaker({ monotonic, after }: Pick<Clock, 'monotonic' | 'after'>): () => Promise<void> {
  let beganAt = monotonic();
  return async () => {
    if (monotonic() - beganAt < longestTurnMs) return;
    await new Promise<void>((resolve) => void after(0, resolve));
    beganAt = monotonic();
  };
}
