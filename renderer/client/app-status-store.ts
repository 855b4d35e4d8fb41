import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { AppStatus, StartNotice } from '../../shared/model/app-status.ts';
import type { SecretStoreStatus } from '../../shared/model/key.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { readStored, type TextStorage } from '../lib/stored-value.ts';
import { describeError } from './describe-error.ts';

export interface AppStatusState {
  readonly app: AppStatus | undefined;
  readonly status: ReadStatus;
  /** Causes the person has put away, as `causeOf` names them. */
  readonly dismissed: readonly string[];
  readonly read: () => Promise<void>;
  readonly acceptSecrets: (secrets: SecretStoreStatus) => void;
  readonly acceptNotices: (notices: StartNotice[]) => void;
  readonly dismiss: (notice: StartNotice) => void;
}
export type AppStatusStore = StoreApi<AppStatusState>;

/** `storage` keeps what was dismissed as long as the window lives, through reloads too. */
export function createAppStatusStore(core: CoreApi, storage: TextStorage): AppStatusStore {
  return createStore<AppStatusState>()((set, get) => ({
    app: undefined,
    status: reading,
    dismissed: readStored(storage, dismissedKey, Causes) ?? [],
    read: async () => {
      try {
        set({ app: await core.app.describe({}), status: ready });
      } catch (error) {
        set({ status: { state: 'failed', message: describeError(error) } });
      }
    },
    acceptSecrets: (secrets) => set(({ app }) => ({ app: app && { ...app, secrets } })),
    acceptNotices: (notices) => set(({ app }) => ({ app: app && { ...app, notices } })),
    dismiss: (notice) => {
      const dismissed = [...get().dismissed, causeOf(notice)];
      set({ dismissed });
      storage.setItem(dismissedKey, JSON.stringify(dismissed));
    },
  }));
}

/** The same thing at another time (another count, another file) is another cause. */
export function causeOf(notice: StartNotice): string {
  // More answers that wait for the same disk are the same thing.
  if (notice.kind === 'storage-failing') return `${notice.kind} ${notice.reason}`;
  return Object.values(notice).join(' ');
}

const dismissedKey = 'dismissed-notices';
const Causes = z.array(z.string());
