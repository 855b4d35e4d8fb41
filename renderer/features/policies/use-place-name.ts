import type { PolicyField, PolicyScope } from '../../../shared/model/policy.ts';
import { useFrom } from '../../client/stores-context.ts';
import { policyGroups } from '../../lib/policies/policy-rows.ts';

/** "Default model of My workspace". */
export function useFieldLabel(): (scope: PolicyScope, field: PolicyField) => string {
  const name = useScopeName();
  return (scope, field) => {
    const label = policyGroups.flatMap(({ rows }) => rows).find((row) => row.field === field)?.label ?? field;
    return scope.layer === 'profile' ? `${label} everywhere` : `${label} of ${name(scope)}`;
  };
}

function useScopeName(): (scope: PolicyScope) => string {
  const workspaces = useFrom(
    (stores) => stores.workspaces,
    (state) => state.workspaces,
  );
  const conversations = useFrom(
    (stores) => stores.conversations,
    (state) => state.conversations,
  );
  return (scope) => {
    if (scope.layer === 'profile') return 'everything';
    const known = scope.layer === 'workspace' ? workspaces : conversations;
    return known.find(({ id }) => id === scope.id)?.title ?? `a ${scope.layer} that is gone`;
  };
}
