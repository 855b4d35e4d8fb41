import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { BudgetDraft, BudgetView } from '../../shared/model/budget.ts';
import type { CostMicros } from '../../shared/model/quantities.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface BudgetsState {
  readonly budgets: readonly BudgetView[];
  readonly status: ReadStatus;
  /** Above it a message waits for the person; absent where nothing of their own is set, or it is not read yet. */
  readonly approvalMicros: CostMicros | undefined;
  readonly read: () => Promise<void>;
  readonly accept: (budgets: readonly BudgetView[]) => void;
  readonly add: (draft: BudgetDraft) => Promise<void>;
  readonly change: (budget: BudgetView, change: Partial<BudgetDraft>) => Promise<void>;
  /** The toast can bring it back. */
  readonly remove: (budget: BudgetView) => Promise<void>;
  readonly readApproval: () => Promise<void>;
  readonly setApproval: (micros: CostMicros) => Promise<void>;
}
export type BudgetsStore = StoreApi<BudgetsState>;

const ofProfile = { layer: 'profile' } as const;

/** The limits on what may be spent, and what is gone of each. */
export function createBudgetsStore(core: CoreApi, toasts: ToastStore): BudgetsStore {
  return createStore<BudgetsState>()((set, get) => {
    const tell = (error: unknown) => toasts.getState().show({ text: describeError(error) });
    return {
      budgets: [],
      status: reading,
      approvalMicros: undefined,
      read: async () => {
        try {
          const { budgets } = await core.budgets.list({});
          set({ budgets, status: ready });
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept: (budgets) => set({ budgets, status: ready }),
      add: async (draft) => {
        try {
          await core.budgets.save({ draft });
          await get().read();
        } catch (error) {
          tell(error);
        }
      },
      change: (budget, change) => {
        const before = get().budgets;
        return changeAtOnce({
          apply: () => set({ budgets: before.map((each) => (each.id === budget.id ? { ...each, ...change } : each)) }),
          send: () => core.budgets.save({ id: budget.id, draft: { ...draftOf(budget), ...change } }),
          revert: () => set({ budgets: before }),
          toasts,
        });
      },
      remove: async (budget) => {
        const before = get().budgets;
        set({ budgets: before.filter(({ id }) => id !== budget.id) });
        try {
          await core.budgets.remove({ id: budget.id });
        } catch (error) {
          set({ budgets: before });
          tell(error);
          return;
        }
        const undo = async () => {
          await core.budgets.save({ id: budget.id, draft: draftOf(budget) }).catch(tell);
          await get().read();
        };
        toasts.getState().show({
          text: 'Budget deleted',
          action: { label: 'Undo', isUndo: true, run: () => void undo() },
        });
      },
      readApproval: async () => {
        try {
          const { fields } = await core.policies.effective({});
          set({ approvalMicros: fields.approvalThresholdMicros });
        } catch (error) {
          tell(error);
        }
      },
      setApproval: (micros) => {
        const before = get().approvalMicros;
        return changeAtOnce({
          apply: () => set({ approvalMicros: micros }),
          send: async () => {
            const policy = await core.policies.read({ scope: ofProfile });
            await core.policies.save({ scope: ofProfile, policy: { ...policy, approvalThresholdMicros: micros } });
          },
          revert: () => set({ approvalMicros: before }),
          toasts,
        });
      },
    };
  });
}

function draftOf({ scope, period, limitMicros, softPercent, atLimit, isEnabled }: BudgetView): BudgetDraft {
  return { scope, period, limitMicros, softPercent, atLimit, isEnabled };
}
