import type { CoreApi } from '../../shared/contract/core-api.ts';
import { saveBlob } from '../lib/save-blob.ts';
import { type BackupsStore, createBackupsStore } from './backups-store.ts';
import { type ClearingStore, createClearingStore } from './clearing-store.ts';
import type { ConnectionStore } from './connection-store.ts';
import type { ConversationsStore } from './conversations-store.ts';
import { createExportsStore, type ExportsStore } from './exports-store.ts';
import { createImportsStore, type ImportsStore } from './imports-store.ts';
import type { ToastStore } from './toast-store.ts';
import type { WorkspacesStore } from './workspaces-store.ts';

export interface TransferStores {
  readonly imports: ImportsStore;
  readonly exports: ExportsStore;
  readonly backups: BackupsStore;
  readonly clearing: ClearingStore;
}

interface TransferStoresDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly connection: ConnectionStore;
  readonly workspaces: WorkspacesStore;
  readonly conversations: ConversationsStore;
}

/** What goes in and out of the window's data. */
export function createTransferStores(deps: TransferStoresDeps): TransferStores {
  const { core, toasts, connection, workspaces, conversations } = deps;
  const readAgain = () => {
    void workspaces.getState().read();
    void conversations.getState().read();
  };
  return {
    imports: createImportsStore({ core, toasts, onSettled: readAgain }),
    exports: createExportsStore({ core, toasts, save: saveBlob }),
    clearing: createClearingStore({ core, toasts }),
    backups: createBackupsStore({
      core,
      toasts,
      connection,
      reload: () => window.location.reload(),
      forget: () => window.localStorage.clear(),
    }),
  };
}
