import type { SecretStoreStatus } from '../../../shared/model/key.ts';

/** A place that keeps secrets by account name. Failures reject with an error whose message can be shown. */
export interface SecretStore {
  readonly describe: () => SecretStoreStatus;
  /** undefined where nothing is kept, or the vault is locked. */
  readonly read: (account: string) => Promise<string | undefined>;
  readonly write: (account: string, secret: string) => Promise<void>;
  /** Rejects while the vault is locked: the secret would stay in it. */
  readonly remove: (account: string) => Promise<void>;
  /** Starts a vault protected by a passphrase; secrets held for the session move into it. */
  readonly createVault: (passphrase: string) => Promise<SecretStoreStatus>;
  /** Rejects with a `secret-store` ContractError when the passphrase is wrong. */
  readonly unlockVault: (passphrase: string) => Promise<SecretStoreStatus>;
  /** Deletes the vault with all that is in it, locked or not; also right where there is none. */
  readonly removeVault: () => Promise<void>;
}
