import type { Budget } from '../../../shared/model/budget.ts';
import { describeBudget } from '../../../shared/model/describe-budget.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { BudgetWindow } from './ledger.ts';

/** A limit on what may be used in a calendar day or month: a budget, or a limit that a policy sets. */
export interface SpendingLimit
  extends Pick<BudgetWindow, 'scope' | 'unit' | 'limit'>, Pick<Budget, 'id' | 'period' | 'softPercent' | 'atLimit'> {
  /** Stands in a sentence after "the". */
  readonly label: string;
}

/** Pure. */
export function limitOf(budget: Budget, providerName: (id: ProviderId) => string): SpendingLimit {
  const { id, scope, period, softPercent, atLimit, limitMicros } = budget;
  const label = describeBudget(budget, providerName);
  return { id, scope, period, softPercent, atLimit, unit: 'micros', limit: limitMicros, label };
}
