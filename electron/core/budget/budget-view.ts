import type { Budget, BudgetView } from '../../../shared/model/budget.ts';
import type { OpenPeriod } from './create-spending-book.ts';
import { reservedOf, type LedgerState } from './ledger.ts';

/** A budget with what is gone of it in a period. Pure. */
export function viewOf(ledger: LedgerState, budget: Budget, period: OpenPeriod): BudgetView {
  const { key, startsAt, endsAt } = period;
  const { costMicros = 0, unpricedCount = 0 } = ledger.spent.get(key) ?? {};
  const reservedMicros = reservedOf(ledger, budget.scope).micros;
  return { ...budget, spentMicros: costMicros, reservedMicros, unpricedCount, startsAt, endsAt };
}
