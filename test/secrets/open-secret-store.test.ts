import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SecretStore } from '../../electron/core/ports/secret-store.ts';
import type { Keytar } from '../../electron/secrets/keychain.ts';
import { openSecretStore } from '../../electron/secrets/open-secret-store.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'switchboard-secrets-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

function fakeKeytar(change: Partial<Keytar> = {}, kept = new Map<string, string>()): Keytar {
  return {
    getPassword: async (_, account) => kept.get(account) ?? null,
    setPassword: async (_, account, secret) => void kept.set(account, secret),
    deletePassword: async (_, account) => kept.delete(account),
    ...change,
  };
}

const open = (loadKeytar: () => Promise<Keytar>, sessionOnly = false) =>
  openSecretStore({ directory, sessionOnly, loadKeytar, probeAccount: 'probe' });
const openWithout = () => open(() => Promise.reject(new Error('libsecret is missing')));

const unlocked = async (store: SecretStore) => {
  await store.unlockVault('correct horse');
  return store;
};

test('a keychain that keeps what is written is used', async () => {
  const store = await open(async () => fakeKeytar());
  await store.write('key:1', 'secret-one');
  expect(store.describe()).toEqual({ tier: 'keychain', vault: 'absent' });
  expect(await store.read('key:1')).toBe('secret-one');
  await store.remove('key:1');
  expect(await store.read('key:1')).toBeUndefined();
});

test('a keychain that forgets what is written is not trusted', async () => {
  const store = await open(async () => fakeKeytar({ getPassword: async () => null }));
  expect(store.describe()).toEqual({
    tier: 'session',
    vault: 'absent',
    keychainProblem: 'The keychain did not keep what was written to it.',
  });
});

test('where the keychain cannot be loaded, secrets live for the session and reach no file', async () => {
  const store = await openWithout();
  await store.write('key:1', 'secret-one');
  expect(store.describe()).toEqual({ tier: 'session', vault: 'absent', keychainProblem: 'libsecret is missing' });
  expect(await (await openWithout()).read('key:1')).toBeUndefined();
});

test('a new vault takes over the secrets of the session and opens again with its passphrase only', async () => {
  const first = await openWithout();
  await first.write('key:1', 'secret-one');
  expect(await first.createVault('correct horse')).toMatchObject({ tier: 'vault', vault: 'unlocked' });

  const second = await openWithout();
  expect(second.describe()).toMatchObject({ tier: 'vault', vault: 'locked' });
  expect(await second.read('key:1')).toBeUndefined();
  await expect(second.unlockVault('wrong horse')).rejects.toThrow('does not open the vault');
  await expect(second.write('key:2', 'x')).rejects.toThrow('The vault is locked');
  await second.unlockVault('correct horse');
  expect(await second.read('key:1')).toBe('secret-one');
});

test('a vault stays in use once the keychain works: its secrets are nowhere else', async () => {
  await (await openWithout()).createVault('correct horse');
  const first = await openWithout();
  await first.unlockVault('correct horse');
  await first.write('key:1', 'secret-one');

  const kept = new Map([['key:0', 'of-the-keychain']]);
  const keytar = fakeKeytar({}, kept);
  const store = await open(async () => keytar);
  expect(store.describe()).toEqual({ tier: 'vault', vault: 'locked' });
  await expect(store.write('key:2', 'x')).rejects.toThrow('The vault is locked');
  expect(await store.unlockVault('correct horse')).toEqual({ tier: 'vault', vault: 'unlocked' });
  await store.write('key:2', 'secret-two');
  expect([await store.read('key:1'), await store.read('key:2')]).toEqual(['secret-one', 'secret-two']);
  expect([...kept]).toEqual([['key:0', 'of-the-keychain']]);
});

test('beside a vault, what lies in the keychain is read there, and removed there', async () => {
  await (await openWithout()).createVault('correct horse');
  const kept = new Map([['key:0', 'of-the-keychain']]);
  const store = await open(async () => fakeKeytar({}, kept));
  expect(await store.read('key:0')).toBe('of-the-keychain');
  await store.unlockVault('correct horse');
  await store.remove('key:0');
  expect([await store.read('key:0'), kept.size]).toEqual([undefined, 0]);
});

test('with the vault gone, the keychain takes new secrets', async () => {
  await (await openWithout()).createVault('correct horse');
  const kept = new Map<string, string>();
  const store = await open(async () => fakeKeytar({}, kept));
  rmSync(join(directory, 'vault.json'));
  await store.write('key:1', 'secret-one');
  expect([store.describe(), [...kept]]).toEqual([{ tier: 'keychain', vault: 'absent' }, [['key:1', 'secret-one']]]);
});

test('the vault file holds no secret in readable form', async () => {
  const store = await openWithout();
  await store.createVault('correct horse');
  await store.write('key:1', 'sk-test-0123456789');
  const text = readFileSync(join(directory, 'vault.json'), 'utf8');
  expect(text).not.toContain('sk-test');
  expect(text).not.toContain('key:1');
});

test('a removed secret is gone from the vault after the next unlock', async () => {
  const store = await openWithout();
  await store.createVault('correct horse');
  await store.write('key:1', 'one');
  await store.remove('key:1');
  const again = await openWithout();
  await again.unlockVault('correct horse');
  expect(await again.read('key:1')).toBeUndefined();
});

test('a locked vault lets no secret be removed, and loses none', async () => {
  const store = await openWithout();
  await store.createVault('correct horse');
  await store.write('key:1', 'one');
  const again = await openWithout();
  await expect(again.remove('key:1')).rejects.toMatchObject({
    body: {
      code: 'secret-store',
      message: 'The vault is locked. Unlock it with its passphrase to delete a key.',
    },
  });
  await again.unlockVault('correct horse');
  expect(await again.read('key:1')).toBe('one');
});

test.each([
  ['a locked', openWithout],
  ['an open', async () => unlocked(await openWithout())],
  ['a forgotten', () => open(async () => fakeKeytar())],
])('%s vault can be deleted with all that is in it', async (_, openAgain) => {
  const store = await openWithout();
  await store.createVault('correct horse');
  await store.write('key:1', 'one');
  writeFileSync(join(directory, 'vault.json.new'), 'cut off');
  const again = await openAgain();
  await again.removeVault();
  await again.removeVault();
  expect([again.describe().vault, await again.read('key:1'), readdirSync(directory)]).toEqual([
    'absent',
    undefined,
    [],
  ]);
});

test('a damaged vault is named and left where it is', async () => {
  const path = join(directory, 'vault.json');
  writeFileSync(path, '{"version":1');
  const store = await openWithout();
  await expect(store.unlockVault('correct horse')).rejects.toThrow('is damaged');
  expect(existsSync(path)).toBe(true);
});

test('of two vaults made at once one wins, and no secret is lost', async () => {
  const store = await openWithout();
  await store.write('key:1', 'one');
  const made = await Promise.allSettled([store.createVault('passphrase one'), store.createVault('passphrase two')]);
  await store.write('key:2', 'two');
  expect(made.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  const again = await openWithout();
  await again.unlockVault('passphrase one');
  expect([await again.read('key:1'), await again.read('key:2')]).toEqual(['one', 'two']);
});

test('unlocking an open vault loses nothing that is saved meanwhile', async () => {
  const store = await openWithout();
  await store.createVault('correct horse');
  const unlocking = store.unlockVault('correct horse');
  await store.write('key:1', 'one');
  await unlocking;
  await store.write('key:2', 'two');
  const again = await openWithout();
  await again.unlockVault('correct horse');
  expect([await again.read('key:1'), await again.read('key:2')]).toEqual(['one', 'two']);
});

test('session only skips the keychain', async () => {
  const store = await open(async () => fakeKeytar(), true);
  expect(store.describe()).toMatchObject({ tier: 'session' });
});
