import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { KeyId } from '../../../shared/model/ids.ts';
import type { KeyView } from '../../../shared/model/key.ts';
import { announceKeys, keyViews, type ProviderPorts } from './provider-ports.ts';

/** A key of the environment is used while the person says so. */
export function createKeyUse(ports: ProviderPorts): Pick<ApiGroup<'keys'>, 'use' | 'stopUsing'> {
  const { keys, audit } = ports;
  const { keyRing } = ports.registries;
  const announced = (key: KeyView): KeyView => {
    announceKeys(ports);
    return keyViews(ports).find(({ id }) => id === key.id) ?? key;
  };
  const use = (id: KeyId): KeyView => {
    const used = keys.setUsed(id, true);
    // It may hold another key than it did when it was set aside.
    keyRing.proved(id);
    audit.add('key-added', id, `The key "${used.label}" of the environment is used.`);
    return announced(used);
  };
  const stopUsing = (id: KeyId): KeyView => {
    const offered = keys.setUsed(id, false);
    audit.add('key-removed', id, `The key "${offered.label}" of the environment is not used any more.`);
    return announced(offered);
  };
  return {
    use: async ({ id }) => use(id),
    stopUsing: async ({ id }) => stopUsing(id),
  };
}
