import { markPercent, nearBudgets } from '../lib/near-budgets.ts';
import { useFrom } from './stores-context.ts';
import { useCurrentWorkspaceId } from './use-current-workspace.ts';
import { useNow } from './use-now.ts';

/** How many budgets are nearly used up: of everything, of the workspace, or of any provider. */
export function useNearBudgetCount(): number {
  const now = useNow(60_000);
  const workspaceId = useCurrentWorkspaceId();
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const budgets = useFrom(
    (stores) => stores.budgets,
    (state) => state.budgets,
  );
  const providerIds = providers.map(({ id }) => id);
  return nearBudgets(budgets, { workspaceId, providerIds, now }, markPercent).length;
}

export function nearBudgetWords(count: number): string {
  return count === 1 ? '1 budget is nearly used up' : `${String(count)} budgets are nearly used up`;
}
