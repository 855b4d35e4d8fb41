import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { SecretStoreStatus } from '../../shared/model/key.ts';
import type { AppStatusStore } from './app-status-store.ts';
import { describeError } from './describe-error.ts';

/** A vault on its way to being open. The passphrase itself stays in the form. */
export type VaultErrand =
  { readonly state: 'idle' } | { readonly state: 'running' } | { readonly state: 'failed'; readonly message: string };

export interface SecretsState {
  readonly vault: VaultErrand;
  readonly createVault: (passphrase: string, onOpen: () => void) => Promise<void>;
  readonly unlockVault: (passphrase: string, onOpen: () => void) => Promise<void>;
  /** Puts the last problem away. */
  readonly clear: () => void;
}
export type SecretsStore = StoreApi<SecretsState>;

/** Opens the place where secrets are kept; where that is, the app's status says. */
export function createSecretsStore(core: CoreApi, appStatus: AppStatusStore): SecretsStore {
  return createStore<SecretsState>()((set) => {
    const open = async (ask: () => Promise<SecretStoreStatus>, onOpen: () => void) => {
      set({ vault: { state: 'running' } });
      try {
        appStatus.getState().acceptSecrets(await ask());
        set({ vault: { state: 'idle' } });
        onOpen();
      } catch (error) {
        set({ vault: { state: 'failed', message: describeError(error) } });
      }
    };
    return {
      vault: { state: 'idle' },
      createVault: (passphrase, onOpen) => open(() => core.secrets.createVault({ passphrase }), onOpen),
      unlockVault: (passphrase, onOpen) => open(() => core.secrets.unlockVault({ passphrase }), onOpen),
      clear: () => set({ vault: { state: 'idle' } }),
    };
  });
}
