import type { StateKind, StateStore } from '../ports/stores.ts';

/** The states of one kind: held in memory, written through to the store. */
export interface KeptStates<State> {
  readonly all: () => ReadonlyMap<string, State>;
  readonly read: (id: string) => State | undefined;
  /** Stores what changed; `undefined` forgets it. Where the store throws, memory has the new state all the same. */
  readonly write: (id: string, state: State | undefined) => void;
  /** Changes it in memory, for `store` to store. */
  readonly hold: (id: string, state: State) => void;
  readonly store: (id: string) => void;
}

export interface StateOrigin<State> {
  readonly store: StateStore;
  readonly kind: StateKind;
  /** What is stored may be of an older version, or broken: `undefined` leaves it out, as if it had never been. */
  readonly parse: (stored: unknown, id: string) => State | undefined;
}

export function keepStates<State>({ store, kind, parse }: StateOrigin<State>): KeptStates<State> {
  const states = new Map<string, State>();
  for (const [id, stored] of store.read(kind)) {
    const state = parse(stored, id);
    if (state !== undefined) states.set(id, state);
  }
  return {
    all: () => states,
    read: (id) => states.get(id),
    hold: (id, state) => void states.set(id, state),
    store: (id) => store.save(kind, id, states.get(id)),
    write: (id, state) => {
      if (states.get(id) === state) return;
      if (state === undefined) states.delete(id);
      else states.set(id, state);
      store.save(kind, id, state);
    },
  };
}
