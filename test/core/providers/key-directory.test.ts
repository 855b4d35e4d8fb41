import { expect, test } from 'vitest';
import type { SecretStore } from '../../../electron/core/ports/secret-store.ts';
import type { StoredKey } from '../../../electron/core/ports/stores.ts';
import { createKeyDirectory } from '../../../electron/core/providers/key-directory.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { shippedCatalogue } from '../../support/shipped-catalogue.ts';

const refused = new Error('The item is not accessible.');
const never = new Promise<never>(() => {});

test('a key that the keychain refuses to read is known without its secret, and costs no other key its own', async () => {
  const { directory, atHand, logged } = start(['broken', 'two', 'three'], {
    read: async (account) => (account === 'key:broken' ? Promise.reject(refused) : 'a-secret'),
  });
  await directory.load();

  expect(atHand()).toEqual({ broken: false, two: true, three: true });
  expect(logged).toEqual([['key-not-loaded', { keyId: 'broken', error: refused }]]);
});

test('a keychain that hangs on a prompt is waited for no longer than 3 s, and what it answers later counts', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const { directory, clock, atHand, logged } = start(['slow', 'two', 'three'], {
    read: async (account) => (account === 'key:slow' ? promise : 'a-secret'),
  });
  let toldCount = 0;
  directory.onFoundLate(() => (toldCount += 1));
  const loading = directory.load();
  await settle();
  clock.advance(3_000);
  await loading;
  const inTime = [atHand(), toldCount];
  resolve('a-secret');
  await settle();

  expect(inTime).toEqual([{ slow: false, two: true, three: true }, 0]);
  expect([atHand(), toldCount]).toEqual([{ slow: true, two: true, three: true }, 1]);
  expect([logged, clock.pendingCount()]).toEqual([[['keychain-slow', { keyIds: ['slow'] }]], 0]);
});

test('a keychain that answers nothing is asked for two keys at the same time, no more', async () => {
  const asked: string[] = [];
  const { directory, clock, atHand } = start(['one', 'two', 'three'], {
    read: (account) => {
      asked.push(account);
      return never;
    },
  });
  const loading = directory.load();
  await settle();
  clock.advance(3_000);
  await loading;

  expect([asked, atHand()]).toEqual([['key:one', 'key:two'], { one: false, two: false, three: false }]);
});

test('a removed key that cannot be deleted is left for the next start', async () => {
  const { directory, kept, atHand, logged } = start(['one', removed('gone'), removed('stuck')], {
    remove: async (account) => {
      if (account === 'key:stuck') throw refused;
    },
  });
  await directory.load();

  expect([[...kept.keys()], atHand()]).toEqual([['one', 'stuck'], { one: true }]);
  expect(logged).toEqual([['key-not-loaded', { keyId: 'stuck', error: refused }]]);
});

test('a key of the environment is offered from the first start on, and its secret is kept back', async () => {
  const { directory } = start([], {}, { GROQ_API_KEY: 'gsk_of_the_environment' });
  await directory.load();
  const id = 'environment:GROQ_API_KEY';
  const found = [directory.views(), directory.offered().map((key) => key.id), await directory.secretOf(id)];
  directory.setUsed(id, true);

  expect(found).toEqual([[], [id], undefined]);
  expect([directory.views().map((key) => key.id), directory.offered(), await directory.secretOf(id)]).toEqual([
    [id],
    [],
    'gsk_of_the_environment',
  ]);
});

function removed(id: string): StoredKey {
  return { ...sampleKey(id), removedAt: 2 };
}

function sampleKey(id: string): StoredKey {
  return { id, providerId: 'groq', label: id, lastFour: '1234', position: 0, createdAt: 1 };
}

/** A directory of these keys over a keychain that has each secret, unless `change` says otherwise. */
function start(
  keys: readonly (string | StoredKey)[],
  change: Partial<SecretStore>,
  environment: Readonly<Record<string, string>> = {},
) {
  const clock = createManualClock();
  const logged: unknown[] = [];
  const stored = keys.map((key) => (typeof key === 'string' ? sampleKey(key) : key));
  const kept = new Map(stored.map((key) => [key.id, key]));
  const notAsked = () => Promise.reject(new Error('Nobody asks for a vault here.'));
  const directory = createKeyDirectory({
    store: {
      list: () => [...kept.values()],
      save: (key) => void kept.set(key.id, key),
      remove: (id) => void kept.delete(id),
    },
    states: { read: () => new Map(), save: () => {} },
    secrets: {
      describe: () => ({ tier: 'keychain', vault: 'absent' }),
      read: async () => 'a-secret',
      write: async () => {},
      remove: async () => {},
      createVault: notAsked,
      unlockVault: notAsked,
      removeVault: async () => {},
      ...change,
    },
    clock,
    log: { info: () => {}, warn: (event, details) => void logged.push([event, details]), error: () => {} },
    random: { id: () => 'new-key', unit: () => 0 },
    environment,
    rows: () => shippedCatalogue().rows,
    isReadOnly: false,
  });
  const atHand = () => Object.fromEntries(directory.views().map(({ id, hasSecret }) => [id, hasSecret]));
  return { directory, clock, kept, logged, atHand };
}

function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
