import type { Clock } from '../ports/clock.ts';

/** How long a call may take, in milliseconds. */
export interface DeadlineLimits {
  /** From the call to the first text, reasoning or tool delta. */
  readonly firstTokenMs: number;
  /** Between two events afterwards. */
  readonly idleMs: number;
  /** From the call to its end. */
  readonly totalMs: number;
}

export const defaultLimits: DeadlineLimits = { firstTokenMs: 30_000, idleMs: 30_000, totalMs: 600_000 };
export const reasoningLimits: DeadlineLimits = { ...defaultLimits, firstTokenMs: 120_000 };
/** A local server may have to load the model from disk before its first token. */
export const localLimits: DeadlineLimits = { ...defaultLimits, firstTokenMs: 300_000, idleMs: 120_000 };

export type Expiry = 'first-token' | 'idle' | 'total' | 'suspended' | 'closing';

/** The clocks of one attempt. The signal fires when one runs out or the caller stops. */
export interface Deadlines {
  readonly signal: AbortSignal;
  /** Which clock ran out, if one did. */
  readonly expired: () => Expiry | undefined;
  /** The first token is here: from now on the idle clock runs. */
  readonly commit: () => void;
  /** Something arrived. */
  readonly progress: () => void;
  /** Ends the attempt as if a clock had run out. */
  readonly expire: (how: Expiry) => void;
  /** Stops all clocks. */
  readonly stop: () => void;
}

export function createDeadlines(clock: Clock, limits: DeadlineLimits, caller: AbortSignal): Deadlines {
  const controller = new AbortController();
  let expired: Expiry | undefined;
  let isCommitted = false;
  let lastProgress = clock.monotonic();

  const expire = (how: Expiry) => {
    if (controller.signal.aborted) return;
    expired = how;
    controller.abort();
  };
  const abortWithCaller = () => controller.abort();
  const stopTotal = clock.after(limits.totalMs, () => expire('total'));
  let stopStep = clock.after(limits.firstTokenMs, () => expire('first-token'));

  // One timer that looks back when it fires: resetting a timer on every chunk would cost more than the chunk.
  const watchIdle = (delayMs: number) => {
    stopStep = clock.after(delayMs, () => {
      const silentMs = clock.monotonic() - lastProgress;
      if (silentMs >= limits.idleMs) expire('idle');
      else watchIdle(limits.idleMs - silentMs);
    });
  };

  if (caller.aborted) controller.abort();
  else caller.addEventListener('abort', abortWithCaller, { once: true });

  return {
    signal: controller.signal,
    expired: () => expired,
    commit: () => {
      if (isCommitted) return;
      isCommitted = true;
      stopStep();
      watchIdle(limits.idleMs);
    },
    progress: () => {
      lastProgress = clock.monotonic();
    },
    expire,
    stop: () => {
      stopTotal();
      stopStep();
      caller.removeEventListener('abort', abortWithCaller);
    },
  };
}
