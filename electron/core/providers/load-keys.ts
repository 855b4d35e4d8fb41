import type { KeyId } from '../../../shared/model/ids.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { StoredKey } from '../ports/stores.ts';

export interface KeyLoading {
  readonly clock: Clock;
  readonly log: Log;
  readonly keys: readonly StoredKey[];
  readonly read: (id: KeyId) => Promise<string | undefined>;
  readonly forget: (id: KeyId) => Promise<void>;
  /** Whether keys whose removal was never undone go now. */
  readonly mayForget: boolean;
  /** A secret is at hand. `isLate`: nobody waits for it any more. */
  readonly onFound: (id: KeyId, isLate: boolean) => void;
}

/** So many keys are asked for at once: one that hangs on a prompt of the keychain does not hold up the others. */
const askedAtOnce = 2;
/** The keychain may be asking the person something: nothing else waits for that. */
const patienceMs = 3_000;

/**
 * Learns which secrets are at hand. Resolves after 3 s at the latest; what is answered later counts all the same. A key
 * that cannot be read is one that is not at hand, and one that cannot be forgotten stays for the next time.
 */
export async function loadKeys({ clock, log, keys, ...loading }: KeyLoading): Promise<void> {
  const unanswered = new Set(keys.map(({ id }) => id));
  let isLate = false;
  const load = async ({ id, removedAt }: StoredKey) => {
    if (removedAt !== undefined && loading.mayForget) return loading.forget(id);
    if ((await loading.read(id)) !== undefined) loading.onFound(id, isLate);
  };
  const inTurn = keys.values();
  const askOneByOne = async () => {
    for (const key of inTurn) {
      await load(key).catch((error: unknown) => log.warn('key-not-loaded', { keyId: key.id, error }));
      unanswered.delete(key.id);
    }
  };
  const { promise: tooLong, resolve } = Promise.withResolvers<undefined>();
  const stopWaiting = clock.after(patienceMs, () => resolve(undefined));
  await Promise.race([Promise.all(Array.from({ length: askedAtOnce }, askOneByOne)), tooLong]);
  stopWaiting();
  isLate = true;
  if (unanswered.size > 0) log.warn('keychain-slow', { keyIds: [...unanswered] });
}
