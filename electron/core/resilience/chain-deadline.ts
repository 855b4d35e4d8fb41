import type { Clock } from '../ports/clock.ts';

/** All attempts along a chain together, with their waits. */
export const defaultChainLimitMs = 900_000;

/** The clock of a whole chain. The signal fires when it runs out or the caller stops. */
export interface ChainDeadline {
  readonly signal: AbortSignal;
  /** `chain` where time ran out, and not the caller stopped. */
  readonly expired: () => 'chain' | undefined;
  readonly stop: () => void;
}

export function createChainDeadline(clock: Clock, limitMs: number, caller: AbortSignal): ChainDeadline {
  const controller = new AbortController();
  let expired: 'chain' | undefined;

  const stopClock = clock.after(limitMs, () => {
    if (controller.signal.aborted) return;
    expired = 'chain';
    controller.abort();
  });
  const abortWithCaller = () => controller.abort();
  if (caller.aborted) controller.abort();
  else caller.addEventListener('abort', abortWithCaller, { once: true });

  return {
    signal: controller.signal,
    expired: () => expired,
    stop: () => {
      stopClock();
      caller.removeEventListener('abort', abortWithCaller);
    },
  };
}
