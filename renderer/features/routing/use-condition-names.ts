import { useMemo } from 'react';
import { useFrom } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import type { ConditionNames } from '../../lib/rules/describe-condition.ts';

/** The names that go with the ids in conditions. */
export function useConditionNames(): ConditionNames {
  const { provider } = useNames();
  const workspaces = useFrom(
    (stores) => stores.workspaces,
    (state) => state.workspaces,
  );
  return useMemo(
    () => ({ provider, workspace: (id) => workspaces.find((known) => known.id === id)?.title ?? id }),
    [provider, workspaces],
  );
}
