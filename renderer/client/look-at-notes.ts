import { openConversationId } from './conversations-state.ts';
import { currentWorkspaceId } from './choose-workspace.ts';
import type { Stores } from './stores.ts';

/** Keeps notes and handoffs those of the conversation on screen. */
export function lookAtNotes(stores: Stores): void {
  const { routes, conversations, notes, handoffs } = stores;
  const openId = openConversationId(routes);
  const open = conversations.getState().conversations.find(({ id }) => id === openId);
  const place = open && { workspaceId: open.workspaceId, conversationId: open.id };
  notes.getState().look(place ?? { workspaceId: currentWorkspaceId(stores) });
  handoffs.getState().look(openId);
}
