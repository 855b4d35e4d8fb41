import { markPercent, nearLimits } from '../lib/near-limits.ts';
import { useCurrentScope } from './current-scope.ts';
import { useFrom } from './stores-context.ts';
import { useCurrentWorkspaceId } from './use-current-workspace.ts';
import { useLimits } from './use-limits.ts';
import { useNow } from './use-now.ts';

/** How many limits on cost are nearly used up: of everything, of the workspace, or of any provider. */
export function useNearLimitCount(): number {
  const now = useNow(60_000);
  const workspaceId = useCurrentWorkspaceId();
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const providerIds = providers.map(({ id }) => id);
  return nearLimits(useLimits(useCurrentScope()), { workspaceId, providerIds, now }, markPercent).length;
}

export function nearLimitWords(count: number): string {
  return count === 1 ? '1 limit on cost is nearly used up' : `${String(count)} limits on cost are nearly used up`;
}
