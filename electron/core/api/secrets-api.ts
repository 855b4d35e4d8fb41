import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { SecretStoreStatus } from '../../../shared/model/key.ts';
import type { SecretStore } from '../ports/secret-store.ts';
import { announceKeys, type ProviderPorts } from './provider-ports.ts';

export function createSecretsApi(ports: ProviderPorts & { readonly secrets: SecretStore }): ApiGroup<'secrets'> {
  const { secrets, keys, announce } = ports;

  /** Keys whose secret lies in the vault can be used from now on. */
  const opened = async (status: SecretStoreStatus): Promise<SecretStoreStatus> => {
    await keys.load();
    announce('secrets-changed', { secrets: status });
    announceKeys(ports);
    return status;
  };

  // A keychain that asks the person something may answer long after the start.
  keys.onFoundLate(() => announceKeys(ports));

  return {
    describe: async () => secrets.describe(),
    createVault: async ({ passphrase }) => opened(await secrets.createVault(passphrase)),
    unlockVault: async ({ passphrase }) => opened(await secrets.unlockVault(passphrase)),
  };
}
