import type { Clock } from '../../electron/core/ports/clock.ts';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves both clocks on and runs what falls due, in order, including what is scheduled on the way. */
  readonly advance: (durationMs: number) => void;
  /** Moves both clocks on to what falls due next and runs it; does nothing where nothing waits. */
  readonly advanceToNext: () => void;
  /** Sets the wall clock without time passing, as a correction of the system clock does. */
  readonly jumpTo: (now: number) => void;
  /** How many actions still wait: 0 once everything that was started has been cleaned up. */
  readonly pendingCount: () => number;
}

interface Timer {
  readonly dueMs: number;
  readonly action: () => void;
}

export function createManualClock(start = Date.UTC(2026, 10, 21, 12)): ManualClock {
  let elapsedMs = 0;
  let offset = start;
  let timers: readonly Timer[] = [];

  const takeDue = (untilMs: number): Timer | undefined => {
    const [next] = timers.filter(({ dueMs }) => dueMs <= untilMs).toSorted((a, b) => a.dueMs - b.dueMs);
    timers = timers.filter((timer) => timer !== next);
    return next;
  };

  const advance = (durationMs: number) => {
    const untilMs = elapsedMs + durationMs;
    for (let due = takeDue(untilMs); due; due = takeDue(untilMs)) {
      elapsedMs = due.dueMs;
      due.action();
    }
    elapsedMs = untilMs;
  };

  return {
    now: () => offset + elapsedMs,
    monotonic: () => elapsedMs,
    after: (delayMs, action) => {
      const timer: Timer = { dueMs: elapsedMs + delayMs, action };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((candidate) => candidate !== timer);
      };
    },
    advance,
    advanceToNext: () => {
      if (timers.length > 0) advance(Math.min(...timers.map(({ dueMs }) => dueMs)) - elapsedMs);
    },
    jumpTo: (now) => {
      offset = now - elapsedMs;
    },
    pendingCount: () => timers.length,
  };
}
