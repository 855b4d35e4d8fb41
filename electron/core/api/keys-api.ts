import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import { isOfferedKey, type KeyView } from '../../../shared/model/key.ts';
import { type EffectiveProvider, withBaseUrl } from '../providers/effective-provider.ts';
import { testCredential } from '../providers/test-credential.ts';
import { createKeyRemoval } from './key-removal.ts';
import { createKeyUse } from './key-use.ts';
import { announceKeys, keyViews, type ProviderPorts } from './provider-ports.ts';

export function createKeysApi(ports: ProviderPorts): ApiGroup<'keys'> {
  const { keys, directory, audit } = ports;
  const { keyRing } = ports.registries;

  const providerOf = (id: ProviderId): EffectiveProvider => {
    const provider = directory.provider(id);
    if (!provider) throw notFound('provider', id);
    return provider;
  };
  const viewOf = (id: string): KeyView => {
    const view = keyViews(ports).find((key) => key.id === id);
    if (!view) throw notFound('key', id);
    return view;
  };
  const tryOut = (provider: EffectiveProvider, secret: string) =>
    testCredential(ports, { provider, secret, rows: directory.rows(), signal: ports.closing });
  const changed = <Value>(value: Value): Value => {
    announceKeys(ports);
    return value;
  };

  return {
    list: async () => ({ keys: keyViews(ports) }),
    tryOut: async ({ providerId, secret, baseUrl }) => {
      const provider = providerOf(providerId);
      return tryOut(baseUrl === undefined ? provider : withBaseUrl(provider, baseUrl), secret);
    },
    add: async (key) => {
      const { row } = providerOf(key.providerId);
      const added = await keys.add(key);
      audit.add('key-added', added.id, `The key "${added.label}" of ${row.label} was added.`);
      return changed(added);
    },
    rename: async ({ id, label }) => {
      audit.add('key-changed', id, `The key "${viewOf(id).label}" is called "${label}" now.`);
      keys.rename(id, label);
      return changed(viewOf(id));
    },
    move: async ({ id, position }) => {
      keys.move(id, position);
      audit.add('key-changed', id, `The key "${viewOf(id).label}" was moved to place ${String(position + 1)}.`);
      return changed({ keys: keyViews(ports) });
    },
    test: async ({ id }) => {
      const view = viewOf(id);
      const secret = await keys.secretOf(id);
      if (secret === undefined) throw noSecret(view);
      const result = await tryOut(providerOf(view.providerId), secret);
      // A key that was set aside may be used again: what it was set aside for is over, or will show again. Where no
      // test can prove it, that somebody asked for one is all there is.
      if (result.outcome !== 'failed') keyRing.proved(id);
      keys.saveTest(id, result);
      return changed(viewOf(id));
    },
    setQuota: async ({ id, quota }) => {
      const { label } = keys.setQuota(id, quota);
      const limit = quota ? `${String(quota.limit)} ${quota.unit} a day` : 'no limit';
      audit.add('key-changed', id, `The key "${label}" may be used for ${limit}.`);
      return changed(viewOf(id));
    },
    ...createKeyUse(ports),
    ...createKeyRemoval(ports),
  };
}

function noSecret(key: KeyView): ContractError {
  const message = isOfferedKey(key)
    ? `Nothing is sent with ${key.label} of the environment until you use it.`
    : 'The secret of this key is not at hand: unlock the vault, or paste the key again.';
  return new ContractError({ code: 'secret-store', message });
}
