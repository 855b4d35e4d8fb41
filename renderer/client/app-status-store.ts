import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { AppStatus, StartNotice } from '../../shared/model/app-status.ts';
import type { SecretStoreStatus } from '../../shared/model/key.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { describeError } from './describe-error.ts';

export interface AppStatusState {
  readonly app: AppStatus | undefined;
  readonly status: ReadStatus;
  /** Causes the person has put away. */
  readonly dismissed: ReadonlySet<StartNotice['kind']>;
  readonly read: () => Promise<void>;
  readonly acceptSecrets: (secrets: SecretStoreStatus) => void;
  readonly dismiss: (kind: StartNotice['kind']) => void;
}
export type AppStatusStore = StoreApi<AppStatusState>;

export function createAppStatusStore(core: CoreApi): AppStatusStore {
  return createStore<AppStatusState>()((set, get) => ({
    app: undefined,
    status: reading,
    dismissed: new Set(),
    read: async () => {
      try {
        set({ app: await core.app.describe({}), status: ready });
      } catch (error) {
        set({ status: { state: 'failed', message: describeError(error) } });
      }
    },
    acceptSecrets: (secrets) => set(({ app }) => ({ app: app && { ...app, secrets } })),
    dismiss: (kind) => set({ dismissed: new Set([...get().dismissed, kind]) }),
  }));
}
