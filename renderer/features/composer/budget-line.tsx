import { Wallet } from 'lucide-react';
import { describeBudget } from '../../../shared/model/describe-budget.ts';
import { splitModelRef } from '../../../shared/model/ids.ts';
import { formatRoute } from '../../client/route.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useCurrentWorkspaceId } from '../../client/use-current-workspace.ts';
import { useNames } from '../../client/use-names.ts';
import { useNow } from '../../client/use-now.ts';
import { budgetPercent } from '../../lib/budget-percent.ts';
import { formatBudget } from '../../lib/format/format-cost.ts';
import { leftOfBudget, linePercent, nearBudgets } from '../../lib/near-budgets.ts';
import { Icon } from '../../ui/icon.tsx';

/** What is left of the budget that ends first for the next message, where that is little. */
export function BudgetLine() {
  const names = useNames();
  const now = useNow(60_000);
  const workspaceId = useCurrentWorkspaceId();
  const model = useFrom(
    ({ forecast }) => forecast,
    ({ decision }) => decision?.candidates[0]?.model,
  );
  const budgets = useFrom(
    (stores) => stores.budgets,
    (state) => state.budgets,
  );
  const providerIds = model === undefined ? [] : [splitModelRef(model).providerId];
  const [budget] = nearBudgets(budgets, { workspaceId, providerIds, now }, linePercent);
  if (!budget) return null;
  const percent = budgetPercent(budget.spentMicros, budget.limitMicros);
  const what = `The ${describeBudget(budget, names.provider)}`;
  const of = `${formatBudget(leftOfBudget(budget))} of ${formatBudget(budget.limitMicros)} left`;
  // No live region: the toast of the alert has said it once, and this changes with every answer.
  return (
    <p className="composer-budget">
      <Icon of={Wallet} size="dense" />
      <span>
        {percent >= 100
          ? `${what} of ${formatBudget(budget.limitMicros)} is used up.`
          : `${what} is ${String(percent)}% used, ${of}.`}
      </span>
      <a href={formatRoute({ name: 'settings', section: 'budgets' })}>Budgets</a>
    </p>
  );
}
