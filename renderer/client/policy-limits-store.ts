import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { CostMicros } from '../../shared/model/quantities.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

/** What may be spent everywhere in a day or month; absent where no policy says so. */
export interface PolicyLimits {
  readonly day?: CostMicros;
  readonly month?: CostMicros;
}

export interface PolicyLimitsState {
  readonly limits: PolicyLimits;
  readonly read: () => Promise<void>;
}
export type PolicyLimitsStore = StoreApi<PolicyLimitsState>;

const ofProfile = { layer: 'profile' } as const;

/** The limits on cost that the policy of the profile sets beside the budgets. */
export function createPolicyLimitsStore(core: CoreApi, toasts: ToastStore): PolicyLimitsStore {
  return createStore<PolicyLimitsState>()((set) => ({
    limits: {},
    read: async () => {
      try {
        const { fields } = (await core.policies.describe({ scope: ofProfile })).effective;
        const { maxCostPerDayMicros: day, maxCostPerMonthMicros: month } = fields;
        set({ limits: { ...(day !== undefined && { day }), ...(month !== undefined && { month }) } });
      } catch (error) {
        toasts.getState().show({ text: describeError(error) });
      }
    },
  }));
}
