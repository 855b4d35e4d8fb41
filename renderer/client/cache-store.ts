import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface CacheState {
  /** Answers that are kept to be given again; absent until they were counted. */
  readonly kept: { readonly entryCount: number; readonly sizeBytes: number; readonly hitCount: number } | undefined;
  readonly read: () => Promise<void>;
  readonly clear: () => Promise<void>;
}
export type CacheStore = StoreApi<CacheState>;

export function createCacheStore(core: CoreApi, toasts: ToastStore): CacheStore {
  return createStore<CacheState>()((set, get) => {
    const tell = (error: unknown) => toasts.getState().show({ text: describeError(error) });
    return {
      kept: undefined,
      read: async () => {
        try {
          set({ kept: await core.cache.describe({}) });
        } catch (error) {
          tell(error);
        }
      },
      clear: async () => {
        try {
          await core.cache.clear({});
          toasts.getState().show({ text: 'Cleared the cache' });
        } catch (error) {
          tell(error);
        }
        await get().read();
      },
    };
  });
}
