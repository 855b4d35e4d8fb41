import type { BudgetView } from '../../../shared/model/budget.ts';
import type { UsageFilter } from '../../../shared/model/usage-filter.ts';
import type { PolicyLimits } from '../../client/policy-limits-store.ts';
import { budgetFor } from './budget-for.ts';

export type SpendLimit = Pick<BudgetView, 'limitMicros' | 'softPercent'>;

/** What limits what is filtered: its budget, else, where nothing is filtered, the policy, which never asks before its end. Pure. */
export function limitFor(
  { budgets, limits }: { readonly budgets: readonly BudgetView[]; readonly limits: PolicyLimits },
  filter: UsageFilter,
  period: BudgetView['period'],
): SpendLimit | undefined {
  const budget = budgetFor(budgets, filter, period);
  const limitMicros = limits[period];
  if (budget || limitMicros === undefined || Object.keys(filter).length > 0) return budget;
  return { limitMicros, softPercent: 100 };
}
