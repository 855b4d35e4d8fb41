import type { InspectorView } from '../../shared/model/inspector.ts';
import { inspectorOf } from './inspector-store.ts';
import { useFrom } from './stores-context.ts';

/** How the inspector stands in the workspace on screen. */
export function useInspectorView(): InspectorView {
  const openId = useFrom(
    ({ routes }) => routes,
    ({ route }) => (route.name === 'chat' ? route.conversationId : undefined),
  );
  const workspaceId = useFrom(
    ({ conversations }) => conversations,
    (state) => state.conversations.find(({ id }) => id === openId)?.workspaceId ?? 'default',
  );
  return useFrom(
    ({ settings }) => settings,
    (state) => inspectorOf(state.settings, workspaceId),
  );
}
