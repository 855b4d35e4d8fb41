import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { EventName, EventPayload } from '../../../shared/contract/events.ts';

/** Tells listeners what happened, in the order it happened. */
export interface EventHub {
  readonly announce: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
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
