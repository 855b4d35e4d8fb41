import type { StateKind, StateStore } from '../../../electron/core/ports/stores.ts';

/** A state store that lists what was written, in order. */
export interface MemoryStateStore extends StateStore {
  readonly writes: readonly { readonly kind: StateKind; readonly id: string; readonly state: unknown }[];
}

export function createMemoryStateStore(
  initial: Readonly<Partial<Record<StateKind, Readonly<Record<string, unknown>>>>> = {},
): MemoryStateStore {
  const kept = new Map<StateKind, Map<string, unknown>>();
  const writes: { kind: StateKind; id: string; state: unknown }[] = [];
  const ofKind = (kind: StateKind) => {
    const states = kept.get(kind) ?? new Map<string, unknown>(Object.entries(initial[kind] ?? {}));
    kept.set(kind, states);
    return states;
  };
  return {
    writes,
    read: (kind) => new Map(ofKind(kind)),
    save: (kind, id, state) => {
      writes.push({ kind, id, state });
      // What comes back from a database has been through JSON.
      if (state === undefined) ofKind(kind).delete(id);
      else ofKind(kind).set(id, JSON.parse(JSON.stringify(state)));
    },
  };
}
