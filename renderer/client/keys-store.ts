import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { KeyView } from '../../shared/model/key.ts';
import { reading, ready } from '../lib/read-status.ts';
import { createKeyChanges } from './change-keys.ts';
import { describeError } from './describe-error.ts';
import type { KeysAccess, KeysState } from './keys-state.ts';
import { createOwnValues } from './own-values.ts';
import type { ToastStore } from './toast-store.ts';
import { createKeyTrials } from './try-keys.ts';
import { createEnvironmentKeyUse } from './use-environment-key.ts';

export type KeysStore = StoreApi<KeysState>;

export function createKeysStore(core: CoreApi, toasts: ToastStore): KeysStore {
  return createStore<KeysState>()((set, get) => {
    const own = createOwnValues<readonly KeyView[]>();
    const access: KeysAccess = { core, toasts, own, get, set };
    return {
      keys: [],
      status: reading,
      trial: undefined,
      testing: new Set(),
      tested: undefined,
      read: async () => {
        try {
          const { keys } = await core.keys.list({});
          get().accept(keys);
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept: (keys) => {
        set({ keys, status: ready });
        own.look(keys);
      },
      dismissTested: () => set({ tested: undefined }),
      ...createKeyTrials(access),
      ...createKeyChanges(access),
      ...createEnvironmentKeyUse(access),
    };
  });
}
