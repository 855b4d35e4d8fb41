import type { Clock } from '../ports/clock.ts';

/** Keeps work that could be put off from holding up everything else. */
export interface WorkLimit {
  /** Whether some of this stretch of time is left for work. */
  readonly hasTime: () => boolean;
  /** Work that counts. */
  readonly spend: <Result>(work: () => Result) => Result;
  /** After this time there is some again. */
  readonly stretchMs: number;
}

/** At most `workMs` of work begin in any stretch of `stretchMs`. */
export function createWorkLimit(
  clock: Pick<Clock, 'monotonic'>,
  { workMs, stretchMs }: { readonly workMs: number; readonly stretchMs: number },
): WorkLimit {
  let startedAtMs = clock.monotonic();
  let workedMs = 0;
  return {
    stretchMs,
    hasTime: () => {
      const nowMs = clock.monotonic();
      if (nowMs - startedAtMs >= stretchMs) {
        startedAtMs = nowMs;
        workedMs = 0;
      }
      return workedMs < workMs;
    },
    spend: (work) => {
      const beganAtMs = clock.monotonic();
      const result = work();
      workedMs += clock.monotonic() - beganAtMs;
      return result;
    },
  };
}
