import type { CostLimitView } from '../../../shared/model/policy-limit.ts';
import { useFrom } from '../../client/stores-context.ts';
import { useLimits } from '../../client/use-limits.ts';

/** The limits on cost of what is filtered: of its workspace, else of everything. */
export function useSpendLimits(): readonly CostLimitView[] {
  const workspace = useFrom(
    ({ spend }) => spend,
    (state) => state.answered.filter.workspace,
  );
  return useLimits(workspace === undefined ? { layer: 'profile' } : { layer: 'workspace', id: workspace });
}
