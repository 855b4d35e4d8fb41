import type { Budget, BudgetView } from '../../../shared/model/budget.ts';
import type { PolicyLimitView } from '../../../shared/model/policy-limit.ts';
import type { OpenPeriod, SpendingBook } from './create-spending-book.ts';
import { reservedOf, type LedgerState } from './ledger.ts';
import type { PolicyLimit } from './policy-limits.ts';

/** A budget with what is gone of it in a period. Pure. */
export function viewOf(ledger: LedgerState, budget: Budget, period: OpenPeriod): BudgetView {
  const { key, startsAt, endsAt } = period;
  const { costMicros = 0, unpricedCount = 0 } = ledger.spent.get(key) ?? {};
  const reservedMicros = reservedOf(ledger, budget.scope).micros;
  return { ...budget, spentMicros: costMicros, reservedMicros, unpricedCount, startsAt, endsAt };
}

/** Each with what is gone of it in the period that holds now. */
export function budgetViewsOf(book: SpendingBook, budgets: readonly Budget[]): readonly BudgetView[] {
  return budgets.map((budget) => {
    const period = book.open(budget);
    return viewOf(book.ledger(), budget, period);
  });
}

/** The limits on cost among those of a policy, with what is gone of each in the period that holds now. */
export function limitViewsOf(book: SpendingBook, limits: readonly PolicyLimit[]): readonly PolicyLimitView[] {
  return limits
    .filter(({ unit }) => unit === 'micros')
    .map((each) => {
      const { scope, period, softPercent, label, layer, limit: limitMicros } = each;
      const { key, startsAt, endsAt } = book.open(each);
      const spentMicros = book.ledger().spent.get(key)?.costMicros ?? 0;
      return { scope, period, limitMicros, softPercent, spentMicros, startsAt, endsAt, label, layer };
    });
}
