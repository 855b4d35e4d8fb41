import type { BudgetDraft } from '../../shared/model/budget.ts';
import { formatExact } from '../lib/format/format-cost.ts';
import type { BudgetsStore } from './budgets-store.ts';
import type { TypedAmountsStore } from './typed-amounts-store.ts';

interface TypedBudgetStores {
  readonly budgets: BudgetsStore;
  readonly typedAmounts: TypedAmountsStore;
}

/**
 * Adds the budget that was typed into a field. Where it cannot be stored, the field has what was typed again, unless
 * something else was typed there meanwhile.
 */
export async function addTypedBudget(stores: TypedBudgetStores, field: string, draft: BudgetDraft): Promise<void> {
  const { budgets, typedAmounts } = stores;
  const since = { isTyped: false };
  const stop = typedAmounts.subscribe(({ texts }, before) => {
    if (texts[field] !== before.texts[field]) since.isTyped = true;
  });
  const isStored = await budgets.getState().add(draft);
  stop();
  if (!isStored && !since.isTyped) typedAmounts.getState().type(field, formatExact(draft.limitMicros));
}
