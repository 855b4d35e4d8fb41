import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { CostMicros } from '../../shared/model/quantities.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface ApprovalLimitState {
  /** Above it a message waits for the person; absent until it is read. */
  readonly micros: CostMicros | undefined;
  readonly read: () => Promise<void>;
  /** Where it was read before, and may be another one now. */
  readonly readAgain: () => Promise<void>;
  readonly set: (micros: CostMicros) => Promise<void>;
}
export type ApprovalLimitStore = StoreApi<ApprovalLimitState>;

const ofProfile = { layer: 'profile' } as const;

/** From which estimate on a message asks first, as the profile sets it: nearer layers may differ. */
export function createApprovalLimitStore(core: CoreApi, toasts: ToastStore): ApprovalLimitStore {
  return createStore<ApprovalLimitState>()((put, get) => ({
    micros: undefined,
    read: async () => {
      try {
        const { effective } = await core.policies.describe({ scope: ofProfile });
        put({ micros: effective.fields.approvalThresholdMicros });
      } catch (error) {
        toasts.getState().show({ text: describeError(error) });
      }
    },
    readAgain: async () => {
      if (get().micros !== undefined) await get().read();
    },
    set: (micros) => {
      const before = get().micros;
      return changeAtOnce({
        apply: () => put({ micros }),
        send: async () => {
          await core.policies.change({ scope: ofProfile, set: { approvalThresholdMicros: micros }, clear: [] });
        },
        revert: () => put({ micros: before }),
        toasts,
      });
    },
  }));
}
