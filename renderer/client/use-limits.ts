import type { PolicyScope } from '../../shared/model/policy.ts';
import type { CostLimitView } from '../../shared/model/policy-limit.ts';
import { useFrom } from './stores-context.ts';
import { limitsOf } from './policy-limits-store.ts';

/** What limits the cost at a place: the budgets that are on, whatever they are of, and what its policy sets. */
export function useLimits(scope: PolicyScope): readonly CostLimitView[] {
  const budgets = useFrom(
    (stores) => stores.budgets,
    (state) => state.budgets,
  );
  const ofPolicy = useFrom(
    (stores) => stores.policyLimits,
    (state) => limitsOf(state, scope),
  );
  return [...budgets.filter(({ isEnabled }) => isEnabled), ...ofPolicy];
}
