import { join } from 'node:path';
import { ContractError } from '../../shared/contract/errors.ts';
import type { SecretStoreStatus, SecretTier } from '../../shared/model/key.ts';
import type { SecretStore } from '../core/ports/secret-store.ts';
import { type Keytar, probeKeychain, type SecretBackend } from './keychain.ts';
import { createVault, type Vault } from './vault.ts';

export interface SecretStoreOptions {
  readonly directory: string;
  /** Skips the keychain: secrets live until the program ends. */
  readonly sessionOnly: boolean;
  /** Loaded lazily: where libsecret is missing, the import itself throws. */
  readonly loadKeytar: () => Promise<Keytar>;
  readonly probeAccount: string;
}

/** Probes once and says where secrets go: a vault if there is one, else the keychain, else this session only. */
export async function openSecretStore(options: SecretStoreOptions): Promise<SecretStore> {
  const vault = createVault(join(options.directory, 'vault.json'));
  const probe = options.sessionOnly
    ? ({ outcome: 'fails', problem: 'Switched off by SWITCHBOARD_SECRETS=session.' } as const)
    : await probeKeychain(options.loadKeytar, options.probeAccount);
  if (probe.outcome === 'fails') return fallbackStore(vault, probe.problem);
  // What was put into a vault while there was no keychain is nowhere else.
  return vault.exists() ? vaultBeforeKeychain(vault, probe.backend) : keychainStore(probe.backend, vault);
}

/** New secrets go into the vault for as long as it is there. What the keychain already has is found there. */
function vaultBeforeKeychain(vault: Vault, backend: SecretBackend): SecretStore {
  const store = fallbackStore(vault);
  const keychain = keychainStore(backend, vault);
  const inUse = () => (vault.exists() ? store : keychain);
  return {
    ...store,
    describe: () => inUse().describe(),
    read: async (account) => (await store.read(account)) ?? keychain.read(account),
    write: (account, secret) => inUse().write(account, secret),
    remove: async (account) => {
      await store.remove(account);
      await keychain.remove(account);
    },
  };
}

function keychainStore(backend: SecretBackend, vault: Vault): SecretStore {
  const status: SecretStoreStatus = { tier: 'keychain', vault: 'absent' };
  const refuse = () => Promise.reject(problem('The system keychain is in use; a vault is not needed.'));
  const removeVault = async () => vault.remove();
  return { describe: () => status, ...sayingWhy(backend), createVault: refuse, unlockVault: refuse, removeVault };
}

function fallbackStore(vault: Vault, keychainProblem?: string): SecretStore {
  const session = new Map<string, string>();
  const inTurn = createTurnstile();
  let opened: SecretBackend | undefined;

  const tier = (): SecretTier => (opened || vault.exists() ? 'vault' : 'session');
  const vaultState = (): SecretStoreStatus['vault'] => {
    if (opened) return 'unlocked';
    return vault.exists() ? 'locked' : 'absent';
  };
  const describe = (): SecretStoreStatus => ({
    tier: tier(),
    vault: vaultState(),
    ...(keychainProblem !== undefined && { keychainProblem }),
  });

  return {
    describe,
    read: (account) => opened?.read(account) ?? Promise.resolve(session.get(account)),
    write: (account, secret) =>
      inTurn(async () => {
        if (opened) return opened.write(account, secret);
        if (vault.exists()) throw problem('The vault is locked. Unlock it with its passphrase to save a key.');
        session.set(account, secret);
      }),
    remove: (account) =>
      inTurn(async () => {
        if (!opened && vault.exists())
          throw problem('The vault is locked. Unlock it with its passphrase to delete a key.');
        session.delete(account);
        await opened?.remove(account);
      }),
    createVault: (passphrase) =>
      inTurn(async () => {
        if (vault.exists()) throw problem('There is a vault already. Unlock it with its passphrase.');
        opened = await vault.create(passphrase, session);
        session.clear();
        return describe();
      }),
    unlockVault: (passphrase) =>
      inTurn(async () => {
        if (!vault.exists()) throw problem('There is no vault to unlock yet. Create one with a passphrase.');
        const unlocked = await vault.unlock(passphrase);
        // An open vault has seen every write; what was read from the file again may not.
        opened ??= unlocked;
        return describe();
      }),
    removeVault: () =>
      inTurn(async () => {
        vault.remove();
        opened = undefined;
      }),
  };
}

type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets one piece of work begin only when the one before it is over: deriving a key takes long enough to be overtaken. */
function createTurnstile(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
}

/** Errors of the keychain in words that can be shown. */
function sayingWhy(backend: SecretBackend): SecretBackend {
  const rethrow = (doing: string) => (cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw problem(`The system keychain could not ${doing}: ${reason}. Unlock it and try again.`, cause);
  };
  return {
    read: (account) => backend.read(account).catch(rethrow('be read')),
    write: (account, secret) => backend.write(account, secret).catch(rethrow('keep the key')),
    remove: (account) => backend.remove(account).catch(rethrow('delete the key')),
  };
}

function problem(message: string, cause?: unknown): ContractError {
  return new ContractError({ code: 'secret-store', message }, { cause });
}
