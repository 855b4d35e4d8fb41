import type { CoreApi } from '../contract/core-api.ts';

type AnyListener = (payload: never) => void;

/** Listeners by the name of the event they wait for. */
export interface EventListeners {
  readonly on: CoreApi['on'];
  readonly tell: (name: string, payload: unknown) => void;
}

export function createEventListeners(): EventListeners {
  const listeners = new Map<string, Set<AnyListener>>();
  return {
    on: (name, listener) => {
      const known = listeners.get(name) ?? new Set();
      listeners.set(name, known.add(listener));
      return () => void known.delete(listener);
    },
    tell: (name, payload) => {
      // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- `on` files each listener under the name its payload type belongs to
      for (const listener of [...(listeners.get(name) ?? [])]) listener(payload as never);
    },
  };
}
