import type { DurationMs, EpochMs } from '../../shared/model/quantities.ts';

/** Time as the window's stores see it; tests move it by hand. */
export interface WindowClock {
  readonly now: () => EpochMs;
  /** Runs later; the returned function calls it off. */
  readonly after: (delayMs: DurationMs, run: () => void) => () => void;
  /** Runs before the next paint, or soon where nothing is painted. */
  readonly nextFrame: (run: () => void) => () => void;
  /** Runs once the next paint is done and nothing the person did waits for it, or soon where nothing is painted. */
  readonly afterFrame: (run: () => void) => () => void;
}

export function createWindowClock(): WindowClock {
  const after: WindowClock['after'] = (delayMs, run) => {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  };
  const nextFrame: WindowClock['nextFrame'] = (run) => {
    if (document.hidden) return after(hiddenFrameMs, run);
    const frame = requestAnimationFrame(run);
    return () => cancelAnimationFrame(frame);
  };
  return {
    now: () => Date.now(),
    after,
    nextFrame,
    afterFrame: (run) => {
      let stop = nextFrame(() => (stop = whenIdle(run, after)));
      return () => stop();
    },
  };
}

const hiddenFrameMs = 100;
/** A busy window still goes on. */
const longestWaitMs = 50;

function whenIdle(run: () => void, after: WindowClock['after']): () => void {
  // Safari has no idle time to ask for.
  if (!('requestIdleCallback' in window)) return after(0, run);
  const idle = requestIdleCallback(run, { timeout: longestWaitMs });
  return () => cancelIdleCallback(idle);
}
