import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { KeyId, ProviderId } from '../../shared/model/ids.ts';
import type { CredentialTestResult, KeyView } from '../../shared/model/key.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface NewKey {
  readonly providerId: ProviderId;
  readonly label: string;
  readonly secret: string;
  readonly lastTest?: CredentialTestResult;
}

/** A key that is being tried before it is saved. The secret itself stays in the form. */
export type KeyTrial =
  | { readonly state: 'running' }
  | { readonly state: 'answered'; readonly result: CredentialTestResult }
  | { readonly state: 'failed'; readonly message: string };

export interface KeysState {
  readonly keys: readonly KeyView[];
  readonly status: ReadStatus;
  readonly trial: KeyTrial | undefined;
  /** Keys whose test is under way. */
  readonly testing: ReadonlySet<KeyId>;
  readonly read: () => Promise<void>;
  readonly accept: (keys: readonly KeyView[]) => void;
  readonly tryOut: (key: {
    readonly providerId: ProviderId;
    readonly secret: string;
    readonly baseUrl?: string;
  }) => Promise<void>;
  readonly endTrial: () => void;
  readonly add: (key: NewKey, onAdded: (key: KeyView) => void) => Promise<void>;
  readonly rename: (id: KeyId, label: string) => Promise<void>;
  readonly move: (id: KeyId, position: number) => Promise<void>;
  readonly test: (id: KeyId) => Promise<void>;
  /** With Undo; the secret leaves the keychain when the toast ends. */
  readonly remove: (id: KeyId) => Promise<void>;
}
export type KeysStore = StoreApi<KeysState>;

export function createKeysStore(core: CoreApi, toasts: ToastStore): KeysStore {
  return createStore<KeysState>()((set, get) => {
    const put = (key: KeyView) => set({ keys: withKey(get().keys, key) });
    const say = (error: unknown) => toasts.getState().show({ text: describeError(error) });
    const setTesting = (id: KeyId, isTesting: boolean) => {
      const others = [...get().testing].filter((known) => known !== id);
      set({ testing: new Set(isTesting ? [...others, id] : others) });
    };

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
          put(added);
          set({ trial: undefined });
          onAdded(added);
        } catch (error) {
          set({ trial: { state: 'failed', message: describeError(error) } });
        }
      },
      rename: (id, label) => {
        const before = get().keys;
        return changeAtOnce({
          apply: () => set({ keys: before.map((key) => (key.id === id ? { ...key, label } : key)) }),
          send: async () => put(await core.keys.rename({ id, label })),
          revert: () => set({ keys: before }),
          toasts,
        });
      },
      move: async (id, position) => {
        try {
          const { keys } = await core.keys.move({ id, position });
          set({ keys });
        } catch (error) {
          say(error);
        }
      },
      test: async (id) => {
        setTesting(id, true);
        try {
          put(await core.keys.test({ id }));
        } catch (error) {
          say(error);
        }
        setTesting(id, false);
      },
      remove: async (id) => {
        const key = get().keys.find((known) => known.id === id);
        if (!key) return;
        const restore = () => core.keys.restore({ id }).then(put, say);
        await changeAtOnce({
          apply: () => set({ keys: get().keys.filter((known) => known.id !== id) }),
          send: async () => {
            await core.keys.remove({ id });
            toasts.getState().show({
              text: `Deleted key ${key.label}`,
              action: { label: 'Undo', hotkey: 'Mod+Z', run: () => void restore() },
              onLeft: () => void core.keys.forget({ id }).catch(say),
            });
          },
          revert: () => put(key),
          toasts,
        });
      },
    };
  });
}

function withKey(keys: readonly KeyView[], key: KeyView): readonly KeyView[] {
  const isKnown = keys.some((known) => known.id === key.id);
  return isKnown ? keys.map((known) => (known.id === key.id ? key : known)) : [...keys, key];
}
