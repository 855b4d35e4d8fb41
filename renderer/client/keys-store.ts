import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { reading, ready } from '../lib/read-status.ts';
import { createKeyChanges } from './change-keys.ts';
import { describeError } from './describe-error.ts';
import { type KeysAccess, type KeysState, putKey } from './keys-state.ts';
import type { ToastStore } from './toast-store.ts';

export type KeysStore = StoreApi<KeysState>;

export function createKeysStore(core: CoreApi, toasts: ToastStore): KeysStore {
  return createStore<KeysState>()((set, get) => {
    const access: KeysAccess = { core, toasts, get, set };
    return {
      keys: [],
      status: reading,
      trial: undefined,
      testing: new Set(),
      read: async () => {
        try {
          const { keys } = await core.keys.list({});
          set({ keys, status: ready });
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept: (keys) => set({ keys, status: ready }),
      tryOut: async (key) => {
        set({ trial: { state: 'running' } });
        try {
          set({ trial: { state: 'answered', result: await core.keys.tryOut({ ...key }) } });
        } catch (error) {
          set({ trial: { state: 'failed', message: describeError(error) } });
        }
      },
      endTrial: () => set({ trial: undefined }),
      add: async (key, onAdded) => {
        try {
          const added = await core.keys.add({ ...key });
          putKey(access, added);
          set({ trial: undefined });
          onAdded(added);
        } catch (error) {
          set({ trial: { state: 'failed', message: describeError(error) } });
        }
      },
      ...createKeyChanges(access),
    };
  });
}
