import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { changeSettings } from '../../shared/model/change-settings.ts';
import { defaultSettings, type Settings, type SettingsChange } from '../../shared/model/settings.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import { ownShortcuts } from './own-shortcuts.ts';
import { createOwnValues } from './own-values.ts';
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
  return createStore<SettingsState>()((set, get) => {
    let confirmed = defaultSettings;
    const own = createOwnValues<Settings>();
    // What the core says of an earlier change must not take back a later one that it has yet to hear of.
    const unanswered = new Set<{ readonly change: SettingsChange }>();
    const show = () =>
      set({ settings: [...unanswered].reduce((all, { change }) => changeSettings(all, change), confirmed) });
    const confirm = (settings: Settings) => {
      confirmed = settings;
      show();
      own.look(settings);
    };
    return {
      settings: defaultSettings,
      status: reading,
      read: async () => {
        try {
          confirm(await core.settings.read({}));
          set({ status: ready });
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept: (settings) => {
        confirm(settings);
        set({ status: ready });
      },
      update: (change) => {
        const sent = { change };
        const owned = ownShortcuts({ toasts, update: get().update }, change);
        return changeAtOnce({
          apply: () => {
            unanswered.add(sent);
            show();
          },
          send: async () => {
            const changed = await own.send(owned, () => core.settings.update(change));
            unanswered.delete(sent);
            confirm(changed);
          },
          revert: () => {
            unanswered.delete(sent);
            show();
          },
          toasts,
        });
      },
    };
  });
}
