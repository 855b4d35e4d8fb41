import type { Clock } from '../ports/clock.ts';

/** How long a call may take, in milliseconds. */
export interface DeadlineLimits {
  /**
   * From the call to the headers of the answer. The socket has its own 10 s in the network's fetch; headers may have to
   * wait for a long prompt to be read or a model to be loaded, so they have as long as the first token.
   */
  readonly connectMs: number;
  /** From the call to the first text, reasoning or tool delta. */
  readonly firstTokenMs: number;
  /** Between two events afterwards. */
  readonly idleMs: number;
  /** From the call to its end. */
  readonly totalMs: number;
}

export const defaultLimits: DeadlineLimits = {
  connectMs: 30_000,
  firstTokenMs: 30_000,
  idleMs: 30_000,
  totalMs: 600_000,
};
export const reasoningLimits: DeadlineLimits = { ...defaultLimits, connectMs: 120_000, firstTokenMs: 120_000 };
/** A local server may have to load the model from disk before its first token. */
export const localLimits: DeadlineLimits = {
  ...defaultLimits,
  connectMs: 300_000,
  firstTokenMs: 300_000,
  idleMs: 120_000,
};

export type Expiry = 'connect' | 'first-token' | 'idle' | 'total' | 'suspended' | 'closing';

/** The clocks of one attempt. The signal fires when one runs out or the caller stops. */
export interface Deadlines {
  readonly signal: AbortSignal;
  /** Which clock ran out, if one did. */
  readonly expired: () => Expiry | undefined;
  /** The headers are here: what is left of the time to the first token runs on. */
  readonly opened: () => void;
  /** The first token is here: from now on the idle clock runs. */
  readonly commit: () => void;
  /** Something arrived, so the headers did too. */
  readonly progress: () => void;
  /** Ends the attempt as if a clock had run out. */
  readonly expire: (how: Expiry) => void;
  /** Stops all clocks. */
  readonly stop: () => void;
}

/** At most two timers run at a time: the one of the step the call is in, and the one of the whole. */
export function createDeadlines(clock: Clock, limits: DeadlineLimits, caller: AbortSignal): Deadlines {
  const controller = new AbortController();
  const startedAt = clock.monotonic();
  let expired: Expiry | undefined;
  let step: 'connect' | 'first-token' | 'idle' = 'connect';
  let lastProgress = startedAt;

  const expire = (how: Expiry) => {
    if (controller.signal.aborted) return;
    expired = how;
    controller.abort();
  };
  const abortWithCaller = () => controller.abort();
  const stopTotal = clock.after(limits.totalMs, () => expire('total'));
  let stopStep = clock.after(limits.connectMs, () => expire('connect'));

  const opened = () => {
    if (step !== 'connect') return;
    step = 'first-token';
    stopStep();
    const leftMs = Math.max(0, limits.firstTokenMs - (clock.monotonic() - startedAt));
    stopStep = clock.after(leftMs, () => expire('first-token'));
  };
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
    opened,
    commit: () => {
      if (step === 'idle') return;
      step = 'idle';
      stopStep();
      watchIdle(limits.idleMs);
    },
    progress: () => {
      lastProgress = clock.monotonic();
      opened();
    },
    expire,
    stop: () => {
      stopTotal();
      stopStep();
      caller.removeEventListener('abort', abortWithCaller);
    },
  };
}
