import type { WorkspaceId } from '../../shared/model/ids.ts';
import type { PolicyScope } from '../../shared/model/policy.ts';
import type { Route } from './route.ts';
import { useFrom } from './stores-context.ts';
import { useCurrentWorkspaceId } from './use-current-workspace.ts';

/** Whose policy holds for the next message: the conversation's that is shown, else the workspace's. Pure. */
export function scopeAt(route: Route, workspaceId: WorkspaceId): PolicyScope {
  return route.name === 'chat' && route.conversationId !== undefined
    ? { layer: 'conversation', id: route.conversationId }
    : { layer: 'workspace', id: workspaceId };
}

export function useCurrentScope(): PolicyScope {
  const workspaceId = useCurrentWorkspaceId();
  const route = useFrom(
    (stores) => stores.routes,
    (state) => state.route,
  );
  return scopeAt(route, workspaceId);
}
