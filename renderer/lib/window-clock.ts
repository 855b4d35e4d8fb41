import type { DurationMs, EpochMs } from '../../shared/model/quantities.ts';

/** Time as the window's stores see it; tests move it by hand. */
export interface WindowClock {
  readonly now: () => EpochMs;
  /** Runs later; the returned function calls it off. */
  readonly after: (delayMs: DurationMs, run: () => void) => () => void;
  /** Runs before the next paint, or soon where nothing is painted. */
  readonly nextFrame: (run: () => void) => () => void;
}

export function createWindowClock(): WindowClock {
  const after: WindowClock['after'] = (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  };
  return {
    now: () => Date.now(),
    after,
    nextFrame: (run) => {
      if (document.hidden) return after(hiddenFrameMs, run);
      const frame = requestAnimationFrame(run);
      return () => cancelAnimationFrame(frame);
    },
  };
}

const hiddenFrameMs = 100;
