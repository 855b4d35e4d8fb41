import type { z } from 'zod';
import type { StateKind, StateStore } from '../ports/stores.ts';

/** The states of one kind: held in memory, written through to the store. */
export interface KeptStates<State> {
  readonly all: () => ReadonlyMap<string, State>;
  readonly read: (id: string) => State | undefined;
  /** Stores what changed; `undefined` forgets it. Where the store throws, memory has the new state all the same. */
  readonly write: (id: string, state: State | undefined) => void;
}

/** What the store holds and this version cannot read is left out, as if it had never been. */
export function keepStates<State>(store: StateStore, kind: StateKind, schema: z.ZodType<State>): KeptStates<State> {
  const states = new Map<string, State>();
  for (const [id, stored] of store.read(kind)) {
    const parsed = schema.safeParse(stored);
    if (parsed.success) states.set(id, parsed.data);
  }
  return {
    all: () => states,
    read: (id) => states.get(id),
    write: (id, state) => {
      if (states.get(id) === state) return;
      if (state === undefined) states.delete(id);
      else states.set(id, state);
      store.save(kind, id, state);
    },
  };
}
