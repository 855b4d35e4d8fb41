import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { BackupShelf } from '../../shared/model/backup.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import type { ConnectionState } from './connection-store.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface BackupsState {
  readonly shelf: BackupShelf | undefined;
  readonly status: ReadStatus;
  /** The program is ending to begin again. */
  readonly isRestarting: boolean;
  readonly read: () => Promise<void>;
  readonly accept: (shelf: BackupShelf) => void;
  readonly make: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  /** From the next start on everything is as it was then. */
  readonly restore: (name: string) => Promise<void>;
  readonly keepPresent: () => Promise<void>;
  readonly restart: () => Promise<void>;
  /** Everything goes, keys first, and the program begins again; what the window keeps goes too. */
  readonly clearEverything: () => Promise<void>;
}
export type BackupsStore = StoreApi<BackupsState>;

export interface BackupsDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly connection: Pick<StoreApi<Pick<ConnectionState, 'isConnected'>>, 'subscribe'>;
  /** Begins the window anew: what it shows belongs to another database. */
  readonly reload: () => void;
  /** Removes what the window itself has kept. */
  readonly forget: () => void;
}

export function createBackupsStore({ core, toasts, connection, reload, forget }: BackupsDeps): BackupsStore {
  return createStore<BackupsState>()((set) => {
    const change = async (ask: () => Promise<BackupShelf>, done?: string) => {
      try {
        set({ shelf: await ask(), status: ready });
        if (done !== undefined) toasts.getState().show({ text: done });
      } catch (error) {
        toasts.getState().show({ text: describeError(error) });
      }
    };
    const restartBy = async (ask: () => Promise<unknown>) => {
      set({ isRestarting: true });
      const stop = connection.subscribe(({ isConnected }, before) => {
        if (!isConnected || before.isConnected) return;
        stop();
        reload();
      });
      try {
        await ask();
      } catch (error) {
        stop();
        set({ isRestarting: false });
        toasts.getState().show({ text: describeError(error) });
      }
    };
    return {
      shelf: undefined,
      status: reading,
      isRestarting: false,
      read: async () => {
        try {
          set({ shelf: await core.backups.list({}), status: ready });
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept: (shelf) => set({ shelf, status: ready }),
      make: () => change(() => core.backups.make({}), 'Backed up'),
      cancel: () => change(() => core.backups.cancel({})),
      restore: (name) => change(() => core.backups.restore({ name })),
      keepPresent: () => change(() => core.backups.keepPresent({})),
      restart: () => restartBy(() => core.app.restart({})),
      clearEverything: () =>
        restartBy(async () => {
          await core.clearing.everything({});
          forget();
        }),
    };
  });
}
