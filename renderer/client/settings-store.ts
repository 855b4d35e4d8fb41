import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { defaultSettings, type Settings, type SettingsChange } from '../../shared/model/settings.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface SettingsState {
  /** The defaults until they have been read. */
  readonly settings: Settings;
  readonly status: ReadStatus;
  readonly read: () => Promise<void>;
  /** Takes over what the core says they are now. */
  readonly accept: (settings: Settings) => void;
  readonly update: (change: SettingsChange) => Promise<void>;
}
export type SettingsStore = StoreApi<SettingsState>;

export function createSettingsStore(core: CoreApi, toasts: ToastStore): SettingsStore {
  return createStore<SettingsState>()((set, get) => ({
    settings: defaultSettings,
    status: reading,
    read: async () => {
      try {
        set({ settings: await core.settings.read({}), status: ready });
      } catch (error) {
        set({ status: { state: 'failed', message: describeError(error) } });
      }
    },
    accept: (settings) => set({ settings, status: ready }),
    update: (change) => {
      const before = get().settings;
      return changeAtOnce({
        apply: () => set({ settings: withChange(before, change) }),
        send: async () => set({ settings: await core.settings.update(change) }),
        revert: () => set({ settings: before }),
        toasts,
      });
    },
  }));
}

function withChange(settings: Settings, change: SettingsChange): Settings {
  const { defaultModel, ...rest } = change;
  const { defaultModel: before, ...others } = settings;
  const model = defaultModel === undefined ? before : defaultModel;
  return { ...others, ...rest, ...(model && { defaultModel: model }) };
}
