import type { Budget } from '../../../shared/model/budget.ts';
import { budgetLabel } from './budget-label.ts';
import type { BudgetWindow } from './ledger.ts';

/** A limit on what may be used in a calendar day or month: a budget, or a limit that a policy sets. */
export interface SpendingLimit
  extends Pick<BudgetWindow, 'scope' | 'unit' | 'limit'>, Pick<Budget, 'id' | 'period' | 'softPercent' | 'atLimit'> {
  /** Stands in a sentence after "the". */
  readonly label: string;
}

/** Pure. */
export function limitOf(budget: Budget): SpendingLimit {
  const { id, scope, period, softPercent, atLimit, limitMicros } = budget;
  return { id, scope, period, softPercent, atLimit, unit: 'micros', limit: limitMicros, label: budgetLabel(budget) };
}
