import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { BudgetView } from '../../shared/model/budget.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { describeError } from './describe-error.ts';

export interface BudgetsState {
  readonly budgets: readonly BudgetView[];
  readonly status: ReadStatus;
  readonly read: () => Promise<void>;
  readonly accept: (budgets: readonly BudgetView[]) => void;
}
export type BudgetsStore = StoreApi<BudgetsState>;

/** The limits on what may be spent, and what is gone of each. */
export function createBudgetsStore(core: CoreApi): BudgetsStore {
  return createStore<BudgetsState>()((set) => ({
    budgets: [],
    status: reading,
    read: async () => {
      try {
        const { budgets } = await core.budgets.list({});
        set({ budgets, status: ready });
      } catch (error) {
        set({ status: { state: 'failed', message: describeError(error) } });
      }
    },
    accept: (budgets) => set({ budgets, status: ready }),
  }));
}
