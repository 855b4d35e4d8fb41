import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { UsageTotals } from '../../shared/model/usage.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { describeError } from './describe-error.ts';

export interface UsageState {
  /** Since local midnight. */
  readonly today: UsageTotals | undefined;
  readonly status: ReadStatus;
  readonly read: () => Promise<void>;
}
export type UsageStore = StoreApi<UsageState>;

export function createUsageStore(core: CoreApi, timeZone: string): UsageStore {
  return createStore<UsageState>()((set) => ({
    today: undefined,
    status: reading,
    read: async () => {
      try {
        set({ today: await core.usage.today({ timeZone }), status: ready });
      } catch (error) {
        set({ status: { state: 'failed', message: describeError(error) } });
      }
    },
  }));
}
