import { Wallet } from 'lucide-react';
import { splitModelRef } from '../../../shared/model/ids.ts';
import type { PolicyScope } from '../../../shared/model/policy.ts';
import type { CostLimitView, PolicyLimitView } from '../../../shared/model/policy-limit.ts';
import { useCurrentScope } from '../../client/current-scope.ts';
import { formatRoute } from '../../client/route.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useCurrentWorkspaceId } from '../../client/use-current-workspace.ts';
import { useLimits } from '../../client/use-limits.ts';
import { useNames } from '../../client/use-names.ts';
import { useNow } from '../../client/use-now.ts';
import { budgetPercent } from '../../lib/budget-percent.ts';
import { describeLimit } from '../../lib/describe-limit.ts';
import { formatBudget, formatExact } from '../../lib/format/format-cost.ts';
import { leftOfLimit, linePercent, nearLimits } from '../../lib/near-limits.ts';
import { Icon } from '../../ui/icon.tsx';

/** What is left of the limit on cost that ends first for the next message, where that is little. */
export function BudgetLine() {
  const names = useNames();
  const now = useNow(60_000);
  const workspaceId = useCurrentWorkspaceId();
  const scope = useCurrentScope();
  const model = useFrom(
    ({ forecast }) => forecast,
    ({ decision }) => decision?.candidates[0]?.model,
  );
  const providerIds = model === undefined ? [] : [splitModelRef(model).providerId];
  const [limit] = nearLimits(useLimits(scope), { workspaceId, providerIds, now }, linePercent);
  if (!limit) return null;
  const percent = budgetPercent(limit.spentMicros, limit.limitMicros);
  const what = `The ${describeLimit(limit, names)}`;
  const of = `${formatBudget(leftOfLimit(limit))} of ${formatExact(limit.limitMicros)} left`;
  // No live region: the toast of the alert has said it once, and this changes with every answer.
  return (
    <p className="composer-budget" data-level={percent >= 100 ? 'over' : 'near'}>
      <Icon of={Wallet} size="dense" />
      <span>
        {percent >= 100
          ? `${what} of ${formatExact(limit.limitMicros)} is used up.`
          : `${what} is ${String(percent)}% used, ${of}.`}
      </span>
      <PlaceLink limit={limit} scope={scope} />
    </p>
  );
}

/** Leads to where the limit can be changed. */
function PlaceLink({ limit, scope }: { readonly limit: CostLimitView; readonly scope: PolicyScope }) {
  if ('layer' in limit) {
    return <a href={formatRoute({ name: 'policies', scope: setterOf(limit, scope) })}>Policies</a>;
  }
  return <a href={formatRoute({ name: 'settings', section: 'budgets' })}>Budgets</a>;
}

/** Whose policy sets it; what a variable sets is shown, and outdone, by the profile's. */
function setterOf({ layer, scope }: Pick<PolicyLimitView, 'layer' | 'scope'>, at: PolicyScope): PolicyScope {
  if (layer === 'conversation') return at;
  return scope.type === 'workspace' ? { layer: 'workspace', id: scope.workspaceId } : { layer: 'profile' };
}
