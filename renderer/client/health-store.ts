import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { reading, ready } from '../lib/read-status.ts';
import { createHealthChanges } from './change-health.ts';
import { describeError } from './describe-error.ts';
import type { HealthState } from './health-state.ts';
import type { ToastStore } from './toast-store.ts';

export type HealthStore = StoreApi<HealthState>;

/** How the providers are, and what can be done about it. */
export function createHealthStore(core: CoreApi, toasts: ToastStore): HealthStore {
  let following: AbortController | undefined;

  return createStore<HealthState>()((set, get) => {
    const follow = async (mine: AbortController) => {
      try {
        for await (const report of core.health.watch({ span: get().span }, { signal: mine.signal })) {
          if (following === mine)
            set({ report, providers: report.providers, isOffline: report.isOffline, status: ready });
        }
      } catch (error) {
        if (following === mine) set({ status: { state: 'failed', message: describeError(error) } });
      }
      if (following === mine) following = undefined;
    };

    return {
      providers: [],
      isOffline: false,
      report: undefined,
      status: reading,
      span: 'day',
      checking: new Set(),
      ...createHealthChanges({ core, toasts, get, set }),
      read: async () => {
        try {
          get().accept(await core.health.read({}));
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept: (standing) => {
        const { report } = get();
        set({ ...standing, ...(report && { report: { ...report, ...standing } }) });
      },
      open: () => {
        if (following) return;
        following = new AbortController();
        void follow(following);
      },
      close: () => {
        following?.abort();
        following = undefined;
      },
      choose: (span) => {
        get().close();
        set({ span });
        get().open();
      },
    };
  });
}
