import type { BudgetView } from '../../../shared/model/budget.ts';
import type { CostLimitView } from '../../../shared/model/policy-limit.ts';
import type { UsageFilter } from '../../../shared/model/usage-filter.ts';

/** What limits exactly what is filtered: everything, one workspace or one provider; the tightest of several. Pure. */
export function limitFor(
  limits: readonly CostLimitView[],
  filter: UsageFilter,
  period: BudgetView['period'],
): CostLimitView | undefined {
  const isOf = ({ scope }: CostLimitView) => {
    switch (scope.type) {
      case 'total':
        return Object.keys(filter).length === 0;
      case 'workspace':
        return filter.workspace === scope.workspaceId && Object.keys(filter).length === 1;
      case 'provider':
        return filter.provider === scope.providerId && Object.keys(filter).length === 1;
    }
  };
  return limits
    .filter((limit) => limit.period === period && isOf(limit))
    .toSorted((a, b) => a.limitMicros - b.limitMicros)[0];
}
