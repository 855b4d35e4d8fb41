import type { Log } from '../core/ports/log.ts';
import type { StateStore } from '../core/ports/stores.ts';

/** A state that the disk refuses is still right in memory: it is logged, and the turn goes on. */
export function keepGoing(states: StateStore, log: Log): StateStore {
  return {
    read: states.read,
    save: (kind, id, state) => {
      try {
        states.save(kind, id, state);
      } catch (error) {
        log.warn('state-not-saved', { kind, id, error });
      }
    },
  };
}
