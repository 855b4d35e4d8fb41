import { openConversationId } from './conversations-state.ts';
import type { Stores } from './stores.ts';

/** A conversation that is opened from elsewhere brings its workspace with it. */
export function followConversation({ routes, conversations, workspaces }: Stores): void {
  const id = openConversationId(routes);
  const open = conversations.getState().conversations.find((known) => known.id === id);
  if (open) workspaces.getState().follow(open.workspaceId);
}
