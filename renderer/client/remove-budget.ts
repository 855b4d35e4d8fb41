import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { BudgetDraft, BudgetView } from '../../shared/model/budget.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

interface RemoveDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly get: () => { readonly budgets: readonly BudgetView[]; readonly read: () => Promise<void> };
  readonly set: (part: { readonly budgets: readonly BudgetView[] }) => void;
}

/** Takes a budget away at once; the toast can bring it back under its id. */
export async function removeBudget({ core, toasts, get, set }: RemoveDeps, budget: BudgetView): Promise<void> {
  const tell = (error: unknown, again: () => Promise<void>) =>
    toasts.getState().show({ text: describeError(error), action: { label: 'Retry', run: () => void again() } });
  const before = get().budgets;
  set({ budgets: before.filter(({ id }) => id !== budget.id) });
  try {
    await core.budgets.remove({ id: budget.id });
  } catch (error) {
    set({ budgets: before });
    tell(error, () => removeBudget({ core, toasts, get, set }, budget));
    return;
  }
  const undo = async (): Promise<void> => {
    await core.budgets.save({ id: budget.id, draft: draftOf(budget) }).catch((error: unknown) => tell(error, undo));
    await get().read();
  };
  toasts.getState().show({ text: 'Budget deleted', action: { label: 'Undo', isUndo: true, run: () => void undo() } });
}

function draftOf({ scope, period, limitMicros, softPercent, atLimit, isEnabled }: BudgetView): BudgetDraft {
  return { scope, period, limitMicros, softPercent, atLimit, isEnabled };
}
