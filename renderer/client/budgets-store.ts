import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { BudgetChange, BudgetDraft, BudgetView } from '../../shared/model/budget.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { changeBudget } from './change-budget.ts';
import { describeError } from './describe-error.ts';
import { createOwnValues } from './own-values.ts';
import { removeBudget } from './remove-budget.ts';
import type { ToastStore } from './toast-store.ts';

export interface BudgetsState {
  readonly budgets: readonly BudgetView[];
  readonly status: ReadStatus;
  readonly read: () => Promise<void>;
  readonly accept: (budgets: readonly BudgetView[]) => void;
  /** Whether it was stored; why not, where it was not, is told. */
  readonly add: (draft: BudgetDraft) => Promise<boolean>;
  readonly change: (budget: BudgetView, change: BudgetChange) => Promise<void>;
  /** The toast can bring it back. */
  readonly remove: (budget: BudgetView) => Promise<void>;
}
export type BudgetsStore = StoreApi<BudgetsState>;

/** The limits on what may be spent, and what is gone of each. */
export function createBudgetsStore(core: CoreApi, toasts: ToastStore): BudgetsStore {
  return createStore<BudgetsState>()((set, get) => {
    const own = createOwnValues<readonly BudgetView[]>();
    const tell = (error: unknown) => toasts.getState().show({ text: describeError(error) });
    return {
      budgets: [],
      status: reading,
      read: async () => {
        try {
          const { budgets } = await core.budgets.list({});
          get().accept(budgets);
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept: (budgets) => {
        set({ budgets, status: ready });
        own.look(budgets);
      },
      add: async (draft) => {
        try {
          await core.budgets.save({ draft });
        } catch (error) {
          tell(error);
          return false;
        }
        await get().read();
        return true;
      },
      change: (budget, change) => changeBudget({ core, toasts, own, get, set }, budget, change),
      remove: (budget) => removeBudget({ core, toasts, get, set }, budget),
    };
  });
}
