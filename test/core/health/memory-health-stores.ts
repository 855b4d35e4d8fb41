import type { IncidentStore, StateKind, StateStore } from '../../../electron/core/ports/stores.ts';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { Incident } from '../../../shared/model/health.ts';

export interface MemoryHealthStores {
  readonly states: StateStore;
  readonly incidents: IncidentStore;
  readonly storedIncidents: () => readonly Incident[];
  readonly storedStates: (kind: StateKind) => Readonly<Record<string, unknown>>;
  readonly writeCount: () => number;
  /** From now on every write fails as it does on a full disk. */
  readonly fillDisk: () => void;
}

export function createMemoryHealthStores(): MemoryHealthStores {
  const states = new Map<StateKind, Map<string, unknown>>();
  const incidents = new Map<string, Incident>();
  let isFull = false;
  let writeCount = 0;
  const ofKind = (kind: StateKind) => states.get(kind) ?? new Map<string, unknown>();
  const beforeWrite = () => {
    if (isFull) throw new ContractError({ code: 'storage', message: 'The disk is full.' });
    writeCount += 1;
  };
  return {
    states: {
      read: ofKind,
      save: (kind, id, state) => {
        beforeWrite();
        const next = new Map(ofKind(kind));
        if (state === undefined) next.delete(id);
        else next.set(id, state);
        states.set(kind, next);
      },
    },
    incidents: {
      save: (incident) => {
        beforeWrite();
        incidents.set(incident.id, incident);
      },
      list: (since) => [...incidents.values()].filter(({ endedAt }) => endedAt === undefined || endedAt > since),
    },
    storedIncidents: () => [...incidents.values()],
    storedStates: (kind) => Object.fromEntries(ofKind(kind)),
    writeCount: () => writeCount,
    fillDisk: () => {
      isFull = true;
    },
  };
}
