import type { Budget, BudgetView } from '../../../shared/model/budget.ts';
import { budgetLabel } from './budget-label.ts';
import { viewOf } from './budget-view.ts';
import type { SpendingBook } from './create-spending-book.ts';
import { isInScope } from './is-in-scope.ts';
import { settle, type Amount } from './ledger.ts';
import { passedThresholds, type BudgetThreshold } from './passed-thresholds.ts';
import { percentOf } from './percent-of.ts';

/** A budget of which a threshold is now spent. */
export interface PassedBudget {
  readonly budget: BudgetView;
  readonly label: string;
  readonly percent: BudgetThreshold;
}

/** Settles in the book and answers which of `budgets` have passed a threshold by it. */
export function settleHeld(
  book: SpendingBook,
  { id, taken, budgets }: { readonly id: string; readonly taken: Amount; readonly budgets: readonly Budget[] },
): readonly PassedBudget[] {
  const held = book.ledger().reservations.get(id);
  if (!held) return [];
  const touched = budgets.filter(({ scope }) => isInScope(scope, held));
  try {
    const periods = touched.map((budget) => ({ budget, period: book.open(budget) }));
    const before = book.ledger();
    const after = settle(before, id, taken);
    return periods.flatMap(({ budget, period }) =>
      passedBetween(viewOf(before, budget, period), viewOf(after, budget, period)),
    );
  } finally {
    // Also where the store could not be read: what is held must not stay held.
    book.write(settle(book.ledger(), id, taken));
  }
}

function passedBetween(before: BudgetView, after: BudgetView): readonly PassedBudget[] {
  const share = ({ spentMicros, limitMicros }: BudgetView) => percentOf(spentMicros, limitMicros);
  const label = budgetLabel(after);
  return passedThresholds(share(before), share(after)).map((percent) => ({ budget: after, label, percent }));
}
