import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import { reading, ready } from '../lib/read-status.ts';
import { createProviderChanges } from './change-providers.ts';
import { describeError } from './describe-error.ts';
import type { Errand, ProvidersState } from './providers-state.ts';
import type { ToastStore } from './toast-store.ts';

export type ProvidersStore = StoreApi<ProvidersState>;

export function createProvidersStore(core: CoreApi, toasts: ToastStore): ProvidersStore {
  return createStore<ProvidersState>()((set, get) => {
    const noteRefresh = (id: ProviderId, errand: Errand) => set({ refreshes: { ...get().refreshes, [id]: errand } });
    return {
      providers: [],
      status: reading,
      localServers: [],
      probe: ready,
      refreshes: {},
      addition: undefined,
      read: async () => {
        try {
          const { providers } = await core.providers.list({});
          set({ providers, status: ready });
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      endAddition: () => set({ addition: undefined }),
      accept: (providers) => set({ providers, status: ready }),
      probeLocal: async () => {
        set({ probe: reading });
        try {
          const { servers } = await core.providers.probeLocal({});
          set({ localServers: servers, probe: ready });
        } catch (error) {
          set({ probe: { state: 'failed', message: describeError(error) } });
        }
      },
      refreshModels: async (id) => {
        noteRefresh(id, { state: 'running' });
        try {
          const { modelCount, addedCount } = await core.providers.refreshModels({ id });
          noteRefresh(id, { state: 'done', message: `${modelCount} models, ${addedCount} new.` });
        } catch (error) {
          noteRefresh(id, { state: 'failed', message: describeError(error) });
        }
      },
      ...createProviderChanges({ core, toasts, get, set }),
    };
  });
}
