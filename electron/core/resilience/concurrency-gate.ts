import type { ProviderId } from '../../../shared/model/ids.ts';

/** Lets a limited number of calls run at a time, in the order they came. */
export interface Gate {
  /**
   * Resolves with the way to give the place back, which works once. Where `signal` fires first it resolves at once
   * without a place: ask the signal before going on.
   */
  readonly enter: (signal: AbortSignal) => Promise<() => void>;
  /** Nobody is inside or waits. */
  readonly isIdle: () => boolean;
}

export function createGate(limit: number): Gate {
  const places = Math.max(1, limit);
  const waiting = new Set<() => void>();
  let insideCount = 0;

  const takePlace = () => {
    insideCount += 1;
    return once(() => {
      insideCount -= 1;
      const [next] = waiting;
      next?.();
    });
  };

  return {
    enter: (signal) => {
      if (signal.aborted) return Promise.resolve(nothingToGiveBack);
      if (insideCount < places) return Promise.resolve(takePlace());
      return new Promise((resolve) => {
        const leaveQueue = () => {
          waiting.delete(admit);
          signal.removeEventListener('abort', giveUp);
        };
        const admit = () => {
          leaveQueue();
          resolve(takePlace());
        };
        const giveUp = () => {
          leaveQueue();
          resolve(nothingToGiveBack);
        };
        waiting.add(admit);
        signal.addEventListener('abort', giveUp, { once: true });
      });
    },
    isIdle: () => insideCount === 0 && waiting.size === 0,
  };
}

/** A gate for each provider. */
export interface Gates {
  readonly enter: (providerId: ProviderId, signal: AbortSignal) => Promise<() => void>;
}

/** `limitOf` is asked when a provider that has nothing running gets a call: a changed limit holds from then on. */
export function createGates(limitOf: (providerId: ProviderId) => number): Gates {
  const gates = new Map<ProviderId, Gate>();
  return {
    enter: (providerId, signal) => {
      const known = gates.get(providerId);
      const gate = known && !known.isIdle() ? known : createGate(limitOf(providerId));
      gates.set(providerId, gate);
      return gate.enter(signal);
    },
  };
}

function nothingToGiveBack(): void {
  // It never got a place.
}

function once(action: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    action();
  };
}
