import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { announceKeys, keyViews, type ProviderPorts } from './provider-ports.ts';

type RemovalVerb = 'remove' | 'restore' | 'forget';

/** A key goes in two steps, so that its removal can be undone. */
export function createKeyRemoval(ports: ProviderPorts): Pick<ApiGroup<'keys'>, RemovalVerb> {
  const { keys, audit } = ports;
  const { keyRing, quotas } = ports.registries;
  return {
    remove: async ({ id }) => {
      const label = keys.views().find((key) => key.id === id)?.label ?? id;
      keys.remove(id);
      audit.add('key-removed', id, `The key "${label}" was removed.`);
      announceKeys(ports);
      return {};
    },
    restore: async ({ id }) => {
      const restored = keys.restore(id);
      audit.add('key-added', id, `The key "${restored.label}" was brought back.`);
      announceKeys(ports);
      return keyViews(ports).find((key) => key.id === id) ?? restored;
    },
    forget: async ({ id }) => {
      await keys.forget(id);
      keyRing.forget(id);
      quotas.forget(id);
      announceKeys(ports);
      return {};
    },
  };
}
