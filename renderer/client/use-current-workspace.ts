import type { WorkspaceId } from '../../shared/model/ids.ts';
import { chooseWorkspace } from './choose-workspace.ts';
import { useFrom } from './stores-context.ts';

export function useCurrentWorkspaceId(): WorkspaceId {
  const lastId = useFrom(
    ({ settings }) => settings,
    (state) => state.settings.openWorkspaceId,
  );
  return useFrom(
    ({ workspaces }) => workspaces,
    (state) => chooseWorkspace(state, lastId),
  );
}
