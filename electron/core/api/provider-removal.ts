import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { ProviderView } from '../../../shared/model/provider.ts';
import { announceKeys, noteProvider, type ProviderPorts } from './provider-ports.ts';

type RemovalVerb = 'remove' | 'restore';

/** A provider of the person's own goes with all that lies under its id, and comes back with it while the program runs. */
export function createProviderRemoval(
  ports: ProviderPorts,
  changed: (id: ProviderId) => ProviderView,
): Pick<ApiGroup<'providers'>, RemovalVerb> {
  const { directory, keys } = ports;
  const removed = new Map<ProviderId, () => void>();
  return {
    remove: async ({ id }) => {
      const provider = directory.provider(id);
      if (!provider) throw notFound('provider', id);
      if (provider.row.kind !== 'custom') throw builtIn(id);
      // Another provider of that name must never get these keys.
      for (const key of keys.views()) {
        if (key.providerId === id && key.source !== 'environment') keys.remove(key.id);
      }
      const bringBack = directory.change(({ providers }) => providers.removeCustom(id));
      removed.set(id, bringBack);
      noteProvider(ports, 'provider-removed', { id, label: provider.row.label, done: 'removed' });
      announceKeys(ports);
      return {};
    },
    restore: async ({ id }) => {
      const bringBack = removed.get(id);
      if (!bringBack) throw notFound('removed provider', id);
      if (directory.provider(id)) throw takenMeanwhile(id);
      directory.change(bringBack);
      removed.delete(id);
      const restored = changed(id);
      noteProvider(ports, 'provider-added', { id, label: restored.label, done: 'brought back' });
      return restored;
    },
  };
}

function takenMeanwhile(id: ProviderId): ContractError {
  const message = `There is another provider "${id}" by now, so the one that was removed stays removed. Add it anew.`;
  return new ContractError({ code: 'conflict', message });
}

function builtIn(id: ProviderId): ContractError {
  const message = `${id} ships with Switchboard and cannot be removed. Turn it off instead.`;
  return new ContractError({ code: 'conflict', message });
}
