import type { InspectorView } from '../../shared/model/inspector.ts';
import { inspectorOf } from './inspector-store.ts';
import { useFrom } from './stores-context.ts';
import { useCurrentWorkspaceId } from './use-current-workspace.ts';

/** How the inspector stands in the workspace on screen. */
export function useInspectorView(): InspectorView {
  const workspaceId = useCurrentWorkspaceId();
  return useFrom(
    ({ settings }) => settings,
    (state) => inspectorOf(state.settings, workspaceId),
  );
}
