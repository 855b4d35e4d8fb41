import type { KeyId } from '../../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { StateStore } from '../ports/stores.ts';
import { tryStorage } from '../ports/try-storage.ts';

interface UsedKeysPorts {
  readonly states: StateStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** The keys of the environment that the person said to use. */
interface UsedKeys {
  readonly has: (id: KeyId) => boolean;
  /** Throws, and changes nothing, where it cannot be stored. */
  readonly set: (id: KeyId, isUsed: boolean) => void;
}

/** Read once: every request asks for the keys several times. */
export function rememberUsedKeys({ states, clock, log }: UsedKeysPorts): UsedKeys {
  const stored = tryStorage(log, 'used-keys-not-read', () => states.read('environment-key'));
  const used = new Set<KeyId>(stored?.keys());
  return {
    has: (id) => used.has(id),
    set: (id, isUsed) => {
      states.save('environment-key', id, isUsed ? { usedSince: clock.now() } : undefined);
      if (isUsed) used.add(id);
      else used.delete(id);
    },
  };
}
