import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { ContractError } from '../../shared/contract/errors.ts';
import type { SecretBackend } from './keychain.ts';
import { deriveSealKey, newSealKey, seal, SealedBox, type SealKey, unseal } from './seal.ts';

const Secrets = z.record(z.string(), z.string());

/** Secrets in one encrypted file, for systems without a keychain. */
export interface Vault {
  readonly exists: () => boolean;
  readonly create: (passphrase: string, secrets: ReadonlyMap<string, string>) => Promise<SecretBackend>;
  /** Rejects with a `secret-store` error when the passphrase is wrong or the file is damaged. */
  readonly unlock: (passphrase: string) => Promise<SecretBackend>;
  /** What is in it is gone for good. */
  readonly remove: () => void;
}

export function createVault(path: string): Vault {
  return {
    exists: () => existsSync(path),
    create: async (passphrase, secrets) => {
      const key = await newSealKey(passphrase);
      const kept = new Map(secrets);
      write(path, kept, key);
      return openBackend(path, kept, key);
    },
    unlock: async (passphrase) => {
      const box = readBox(path);
      const key = await deriveSealKey(passphrase, box.kdf);
      const text = unseal(box, key);
      if (text === undefined) throw problem('This passphrase does not open the vault. Try again.');
      return openBackend(path, new Map(Object.entries(Secrets.parse(JSON.parse(text)))), key);
    },
    remove: () => remove(path),
  };
}

function openBackend(path: string, secrets: Map<string, string>, key: SealKey): SecretBackend {
  return {
    read: (account) => Promise.resolve(secrets.get(account)),
    write: async (account, secret) => {
      write(path, new Map(secrets).set(account, secret), key);
      secrets.set(account, secret);
    },
    remove: async (account) => {
      const rest = new Map(secrets);
      rest.delete(account);
      write(path, rest, key);
      secrets.delete(account);
    },
  };
}

/** A crash leaves the old file or the new one, never half of one. */
function write(path: string, secrets: ReadonlyMap<string, string>, key: SealKey): void {
  const box = seal(JSON.stringify(Object.fromEntries(secrets)), key);
  try {
    writeFileSync(`${path}.new`, JSON.stringify(box), { mode: 0o600, flush: true });
    renameSync(`${path}.new`, path);
  } catch (error) {
    throw problem(`The vault ${path} could not be written: ${String(error)}. Free some space or fix its permissions.`);
  }
}

/** Together with what a crash in the middle of a write has left. */
function remove(path: string): void {
  try {
    for (const file of [path, `${path}.new`]) rmSync(file, { force: true });
  } catch (cause) {
    throw problem(`The vault ${path} could not be deleted: ${String(cause)}. Fix its permissions.`, cause);
  }
}

function readBox(path: string): SealedBox {
  try {
    return SealedBox.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw problem(`The vault ${path} is damaged and cannot be read. Restore it from a backup or move it away.`, cause);
  }
}

function problem(message: string, cause?: unknown): ContractError {
  return new ContractError({ code: 'secret-store', message }, { cause });
}
