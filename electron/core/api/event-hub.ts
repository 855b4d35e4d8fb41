import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { EventName } from '../../../shared/contract/events.ts';
import type { Announce } from '../ports/announce.ts';

/** Tells listeners what happened, in the order it happened. */
export interface EventHub {
  readonly announce: Announce;
  readonly on: CoreApi['on'];
}

type AnyListener = (payload: never) => void;

export function createEventHub(): EventHub {
  const listeners = new Map<EventName, Set<AnyListener>>();

  return {
    announce: (name, payload) => {
      // `on` files each listener under the name its payload type belongs to.
      for (const listener of [...(listeners.get(name) ?? [])]) listener(payload as never);
    },
    on: (name, listener) => {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
      return () => void known.delete(listener);
    },
  };
}
