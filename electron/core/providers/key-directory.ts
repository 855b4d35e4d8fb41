import { notFound } from '../../../shared/contract/errors.ts';
import type { KeyId, ProviderId } from '../../../shared/model/ids.ts';
import type { CredentialTestResult, KeyQuota, KeyView } from '../../../shared/model/key.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';
import type { Clock } from '../ports/clock.ts';
import type { Log } from '../ports/log.ts';
import type { Random } from '../ports/random.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import type { KeyStore, StateStore, StoredKey } from '../ports/stores.ts';
import { createFoundKeys } from './found-keys.ts';
import { lastFourOf } from './last-four-of.ts';
import { loadKeys } from './load-keys.ts';
import { rememberKeys } from './remember-keys.ts';

export interface KeyDirectoryPorts {
  readonly store: KeyStore;
  readonly states: StateStore;
  readonly secrets: SecretStore;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: Random;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly rows: () => readonly ProviderRow[];
  /** The database cannot be written: nothing is forgotten. */
  readonly isReadOnly: boolean;
}

export interface NewKey {
  readonly providerId: ProviderId;
  readonly label: string;
  readonly secret: string;
  readonly lastTest?: CredentialTestResult;
}

/**
 * The keys of all providers: stored ones in their order, then those of the environment that the person uses. Secrets are
 * read on demand.
 */
export interface KeyDirectory {
  /**
   * Learns which secrets are at hand and, unless a vault is locked, forgets keys whose removal was never undone. Call
   * once, and after a vault opens. Waits for the keychain no longer than 3 s, and goes on without what it refuses.
   */
  readonly load: () => Promise<void>;
  /** Told of a secret that turned up after `load` had stopped waiting, until the returned function is called. */
  readonly onFoundLate: (listener: () => void) => () => void;
  readonly views: () => readonly KeyView[];
  /** Keys of the environment that wait for the person to use them: nothing is sent with them until then. */
  readonly offered: () => readonly KeyView[];
  /** Of a key of the environment, over restarts; throws where it is not set. */
  readonly setUsed: (id: KeyId, isUsed: boolean) => KeyView;
  /** undefined where it is not at hand: the vault is locked, or the key is gone. */
  readonly secretOf: (id: KeyId) => Promise<string | undefined>;
  readonly add: (key: NewKey) => Promise<KeyView>;
  readonly rename: (id: KeyId, label: string) => KeyView;
  readonly move: (id: KeyId, position: number) => void;
  /** Without a quota it may be used without limit. Keys of the environment cannot have one. */
  readonly setQuota: (id: KeyId, quota: KeyQuota | undefined) => KeyView;
  readonly saveTest: (id: KeyId, result: CredentialTestResult) => KeyView;
  readonly remove: (id: KeyId) => void;
  readonly restore: (id: KeyId) => KeyView;
  readonly forget: (id: KeyId) => Promise<void>;
  /** Every stored key, removed ones and a locked vault included; answers which. Those of the environment stay. */
  readonly forgetAll: () => Promise<readonly KeyId[]>;
}

export function createKeyDirectory(ports: KeyDirectoryPorts): KeyDirectory {
  const { secrets } = ports;
  const store = rememberKeys(ports.store);
  const present = new Set<KeyId>();
  const lateListeners = new Set<() => void>();
  const found = createFoundKeys(ports);

  const kept = () => store.list().filter((key) => key.removedAt === undefined);
  const stored = (id: KeyId) => findKey(store.list(), id);
  const save = (key: StoredKey): KeyView => {
    store.save(key);
    return toView(key);
  };
  const toView = (key: StoredKey) => storedView(key, { secrets, hasSecret: present.has(key.id) });
  const readStored = (id: KeyId) => secrets.read(accountOf(id));
  const onFound = (id: KeyId, isLate: boolean) => {
    present.add(id);
    if (isLate) for (const listener of lateListeners) listener();
  };
  const forget = async (id: KeyId) => {
    await secrets.remove(accountOf(id));
    present.delete(id);
    store.remove(id);
  };

  return {
    load: async () =>
      loadKeys({ ...ports, keys: store.list(), read: readStored, forget, mayForget: mayForget(ports), onFound }),
    onFoundLate: (listener) => {
      lateListeners.add(listener);
      return () => void lateListeners.delete(listener);
    },
    views: () => [...kept().map(toView), ...found.used()],
    offered: found.offered,
    setUsed: found.setUsed,
    secretOf: async (id) => (found.has(id) ? found.secretOf(id) : readStored(id)),
    add: async ({ secret, ...key }) => {
      const id = ports.random.id();
      await secrets.write(accountOf(id), secret);
      present.add(id);
      const position = kept().filter(({ providerId }) => providerId === key.providerId).length;
      return save({ ...key, id, lastFour: lastFourOf(secret), position, createdAt: ports.clock.now() });
    },
    rename: (id, label) => save({ ...stored(id), label }),
    move: (id, position) => {
      for (const key of withPlace(kept(), stored(id), position)) store.save(key);
    },
    setQuota: (id, quota) => save(withQuota(stored(id), quota)),
    saveTest: (id, result) => (found.has(id) ? found.saveTest(id, result) : save({ ...stored(id), lastTest: result })),
    remove: (id) => store.save({ ...stored(id), removedAt: ports.clock.now() }),
    restore: (id) => save(withoutRemoval(stored(id))),
    forget,
    forgetAll: async () => {
      await secrets.removeVault();
      return forgetEach(store.list(), forget);
    },
  };
}

/** What lies in a locked vault would stay there, and nobody would know of it any more. */
function mayForget({ isReadOnly, secrets }: Pick<KeyDirectoryPorts, 'isReadOnly' | 'secrets'>): boolean {
  return !isReadOnly && secrets.describe().vault !== 'locked';
}

function findKey(keys: readonly StoredKey[], id: KeyId): StoredKey {
  const key = keys.find((candidate) => candidate.id === id);
  if (!key) throw notFound('stored key', id);
  return key;
}

function withoutRemoval({ removedAt: _, ...key }: StoredKey): StoredKey {
  return key;
}

async function forgetEach(keys: readonly StoredKey[], forget: KeyDirectory['forget']): Promise<readonly KeyId[]> {
  for (const { id } of keys) await forget(id);
  return keys.map(({ id }) => id);
}

/** The keys of its provider, in the order they have with `moved` at its new place. */
function withPlace(keys: readonly StoredKey[], moved: StoredKey, position: number): readonly StoredKey[] {
  const others = keys.filter(({ providerId, id }) => providerId === moved.providerId && id !== moved.id);
  const order = [...others.slice(0, position), moved, ...others.slice(position)];
  return order.map((key, index) => ({ ...key, position: index }));
}

function withQuota({ quota: _, ...key }: StoredKey, quota: KeyQuota | undefined): StoredKey {
  return { ...key, ...(quota && { quota }) };
}

function accountOf(id: KeyId): string {
  return `key:${id}`;
}

function storedView(
  { removedAt: _, ...key }: StoredKey,
  { secrets, hasSecret }: { readonly secrets: SecretStore; readonly hasSecret: boolean },
): KeyView {
  return { ...key, source: secrets.describe().tier, hasSecret };
}
