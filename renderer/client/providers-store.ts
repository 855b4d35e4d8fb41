import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ProviderId } from '../../shared/model/ids.ts';
import type { LocalServer, ProviderOverride, ProviderView } from '../../shared/model/provider.ts';
import type { WireName } from '../../shared/model/wire.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface NewProvider {
  readonly label: string;
  readonly wire: WireName;
  readonly baseUrl: string;
  readonly needsKey: boolean;
}

/** Something asked for that takes a while and answers with a sentence. */
export type Errand =
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly message: string }
  | { readonly state: 'failed'; readonly message: string };

export interface ProvidersState {
  readonly providers: readonly ProviderView[];
  readonly status: ReadStatus;
  readonly localServers: readonly LocalServer[];
  readonly probe: ReadStatus;
  /** The last look at a provider's own model list. */
  readonly refreshes: Readonly<Record<ProviderId, Errand>>;
  /** Adding the user's own endpoint. */
  readonly addition: Errand | undefined;
  readonly read: () => Promise<void>;
  readonly accept: (providers: readonly ProviderView[]) => void;
  readonly probeLocal: () => Promise<void>;
  readonly add: (provider: NewProvider, onAdded: (provider: ProviderView) => void) => Promise<void>;
  readonly update: (id: ProviderId, override: ProviderOverride) => Promise<void>;
  readonly reset: (id: ProviderId) => Promise<void>;
  readonly remove: (id: ProviderId) => Promise<void>;
  readonly refreshModels: (id: ProviderId) => Promise<void>;
}
export type ProvidersStore = StoreApi<ProvidersState>;

export function createProvidersStore(core: CoreApi, toasts: ToastStore): ProvidersStore {
  return createStore<ProvidersState>()((set, get) => {
    const replace = (provider: ProviderView) =>
      set({ providers: get().providers.map((known) => (known.id === provider.id ? provider : known)) });
    const note = (id: ProviderId, errand: Errand) => set({ refreshes: { ...get().refreshes, [id]: errand } });

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
      add: async (provider, onAdded) => {
        set({ addition: { state: 'running' } });
        try {
          const added = await core.providers.add({ ...provider });
          const others = get().providers.filter((known) => known.id !== added.id);
          set({ addition: undefined, providers: [...others, added] });
          onAdded(added);
        } catch (error) {
          set({ addition: { state: 'failed', message: describeError(error) } });
        }
      },
      update: (id, override) => {
        const before = get().providers;
        return changeAtOnce({
          apply: () =>
            set({ providers: before.map((known) => (known.id === id ? overridden(known, override) : known)) }),
          send: async () => replace(await core.providers.update({ id, override })),
          revert: () => set({ providers: before }),
          toasts,
        });
      },
      reset: (id) => {
        const before = get().providers;
        return changeAtOnce({
          apply: () => {},
          send: async () => replace(await core.providers.reset({ id })),
          revert: () => set({ providers: before }),
          toasts,
        });
      },
      remove: (id) => {
        const before = get().providers;
        return changeAtOnce({
          apply: () => set({ providers: before.filter((known) => known.id !== id) }),
          send: () => core.providers.remove({ id }),
          revert: () => set({ providers: before }),
          toasts,
        });
      },
      refreshModels: async (id) => {
        note(id, { state: 'running' });
        try {
          const { modelCount, addedCount } = await core.providers.refreshModels({ id });
          note(id, { state: 'done', message: `${modelCount} models, ${addedCount} new.` });
        } catch (error) {
          note(id, { state: 'failed', message: describeError(error) });
        }
      },
    };
  });
}

function overridden(provider: ProviderView, override: ProviderOverride): ProviderView {
  return {
    ...provider,
    ...(override.isEnabled !== undefined && { isEnabled: override.isEnabled }),
    ...(override.baseUrl !== undefined && { baseUrl: override.baseUrl }),
    ...(override.extraHeaders && { extraHeaders: override.extraHeaders }),
  };
}
