import type { BudgetView } from '../../../shared/model/budget.ts';
import type { UsageFilter } from '../../../shared/model/usage-filter.ts';

/** The budget that limits exactly what is filtered: everything, one workspace or one provider; the tightest of several. Pure. */
export function budgetFor(
  budgets: readonly BudgetView[],
  filter: UsageFilter,
  period: BudgetView['period'],
): BudgetView | undefined {
  const isOf = ({ scope }: BudgetView) => {
    switch (scope.type) {
      case 'total':
        return Object.keys(filter).length === 0;
      case 'workspace':
        return filter.workspace === scope.workspaceId && Object.keys(filter).length === 1;
      case 'provider':
        return filter.provider === scope.providerId && Object.keys(filter).length === 1;
    }
  };
  return budgets
    .filter((budget) => budget.isEnabled && budget.period === period && isOf(budget))
    .toSorted((a, b) => a.limitMicros - b.limitMicros)[0];
}
