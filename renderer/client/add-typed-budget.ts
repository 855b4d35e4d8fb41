import type { BudgetDraft } from '../../shared/model/budget.ts';
import { formatExact } from '../lib/format/format-cost.ts';
import type { BudgetsStore } from './budgets-store.ts';
import type { TypedAmountsStore } from './typed-amounts-store.ts';

interface TypedBudgetStores {
  readonly budgets: BudgetsStore;
  readonly typedAmounts: TypedAmountsStore;
}

/** Adds the budget that was typed into a field. Where it cannot be stored, the field has what was typed again. */
export async function addTypedBudget(stores: TypedBudgetStores, field: string, draft: BudgetDraft): Promise<void> {
  const isStored = await stores.budgets.getState().add(draft);
  if (!isStored) stores.typedAmounts.getState().type(field, formatExact(draft.limitMicros));
}
