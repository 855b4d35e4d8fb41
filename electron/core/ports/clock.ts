/** Time as the core sees it. Tests move it by hand. */
export interface Clock {
  /** Milliseconds since 1970-01-01 UTC, from the wall clock; may jump. */
  readonly now: () => number;
  /** Milliseconds from an arbitrary start; never jumps back. For durations. */
  readonly monotonic: () => number;
  /** Runs `action` once after `delayMs` unless the returned function is called before. */
  readonly after: (delayMs: number, action: () => void) => () => void;
}
