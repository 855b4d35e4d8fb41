import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { ProviderView } from '../../../shared/model/provider.ts';
import { newCustomProvider } from '../providers/new-custom-provider.ts';
import { announceProviders, noteProvider, type ProviderPorts, standingOf } from './provider-ports.ts';
import { createProviderCalls } from './provider-calls.ts';
import { createProviderRemoval } from './provider-removal.ts';

export function createProvidersApi(ports: ProviderPorts): ApiGroup<'providers'> {
  const { directory } = ports;
  const calls = createProviderCalls(ports);

  const viewOf = (id: ProviderId): ProviderView => {
    const view = directory.providerViews(standingOf(ports)).find((provider) => provider.id === id);
    if (!view) throw notFound('provider', id);
    return view;
  };
  const changed = (id: ProviderId): ProviderView => {
    announceProviders(ports);
    return viewOf(id);
  };

  return {
    list: async () => ({ providers: directory.providerViews(standingOf(ports)) }),
    add: async (input) => {
      const row = newCustomProvider(input, new Set(directory.rows().map(({ id }) => id)));
      directory.change(({ providers }) => {
        // Nothing that lies under this id from before was meant for it.
        providers.removeCustom(row.id);
        providers.saveCustom(row);
      });
      noteProvider(ports, 'provider-added', { id: row.id, label: row.label, done: 'added' });
      return changed(row.id);
    },
    update: async ({ id, override }) => {
      const { label, isEnabled } = viewOf(id);
      directory.change(({ providers }) =>
        providers.saveOverride(id, { ...providers.overrides().get(id), ...override }),
      );
      const after = changed(id);
      const done = isEnabled === after.isEnabled ? 'changed' : switched(after);
      noteProvider(ports, 'provider-changed', { id, label, done });
      return after;
    },
    reset: async ({ id }) => {
      const { label, isEnabled, rotation } = viewOf(id);
      directory.change(({ providers }) => {
        // Whether it is used and which of its keys goes first have nothing to do with where it is reached.
        if (isEnabled && rotation === undefined) providers.removeOverride(id);
        else providers.saveOverride(id, { ...(!isEnabled && { isEnabled }), ...(rotation && { rotation }) });
      });
      noteProvider(ports, 'provider-changed', { id, label, done: 'put back as it came' });
      return changed(id);
    },
    ...createProviderRemoval(ports, changed),
    refreshModels: async ({ id }) => calls.refreshModels(id),
    probeLocal: async () => ({ servers: [...(await calls.probeLocal())] }),
  };
}

function switched({ isEnabled }: ProviderView): string {
  return isEnabled ? 'turned on' : 'turned off';
}
