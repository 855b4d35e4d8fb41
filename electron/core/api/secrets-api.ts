import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { SecretStoreStatus } from '../../../shared/model/key.ts';
import type { SecretStore } from '../ports/secret-store.ts';

export interface SecretsApiPorts {
  readonly secrets: SecretStore;
  /** A vault was opened: keys that had no secret may have one now. */
  readonly onOpened: (status: SecretStoreStatus) => Promise<void>;
}

export function createSecretsApi({ secrets, onOpened }: SecretsApiPorts): ApiGroup<'secrets'> {
  const opened = async (status: SecretStoreStatus) => {
    await onOpened(status);
    return status;
  };
  return {
    describe: async () => secrets.describe(),
    createVault: async ({ passphrase }) => opened(await secrets.createVault(passphrase)),
    unlockVault: async ({ passphrase }) => opened(await secrets.unlockVault(passphrase)),
  };
}
