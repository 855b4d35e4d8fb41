import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { MoveOn } from '../../../shared/model/rule.ts';
import { describeError, isDisconnected } from '../describe-error.ts';
import type { ToastStore } from '../toast-store.ts';

export interface UsualMoveOnState {
  /** After what the next model is asked where a rule says nothing of it. */
  readonly kinds: readonly MoveOn[];
  readonly read: () => Promise<void>;
}
export type UsualMoveOnStore = StoreApi<UsualMoveOnState>;

const always: readonly MoveOn[] = ['rate-limit', 'error', 'no-token'];

/** A refusal counts only where the policy of the profile lets it. */
export function createUsualMoveOnStore(core: CoreApi, toasts: ToastStore): UsualMoveOnStore {
  return createStore<UsualMoveOnState>()((set) => ({
    kinds: always,
    read: async () => {
      try {
        const { effective } = await core.policies.describe({ scope: { layer: 'profile' } });
        set({ kinds: effective.fields.fallBackOnContentFilter ? [...always, 'refusal'] : always });
      } catch (error) {
        if (!isDisconnected(error)) toasts.getState().show({ text: describeError(error) });
      }
    },
  }));
}
