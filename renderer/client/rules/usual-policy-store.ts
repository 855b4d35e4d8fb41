import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import { describeError, isDisconnected } from '../describe-error.ts';
import type { ToastStore } from '../toast-store.ts';

export interface UsualPolicyState {
  /** What holds where a rule says nothing of it; empty until it is read. */
  readonly fields: Policy;
  readonly read: () => Promise<void>;
}
export type UsualPolicyStore = StoreApi<UsualPolicyState>;

const profile = { layer: 'profile' } as const;

/** The policy that holds everywhere: what stands beside the rules. */
export function createUsualPolicyStore(core: CoreApi, toasts: ToastStore): UsualPolicyStore {
  return createStore<UsualPolicyState>()((set) => ({
    fields: {},
    read: async () => {
      try {
        const { effective } = await core.policies.describe({ scope: profile });
        set({ fields: effective.fields });
      } catch (error) {
        if (!isDisconnected(error)) toasts.getState().show({ text: describeError(error) });
      }
    },
  }));
}
