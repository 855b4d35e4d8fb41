import type { Conversation } from '../../../shared/model/conversation.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';

export const defaultWorkspaceId = 'default';
export const untitled = 'New conversation';

export function newConversation(ports: { readonly clock: Clock; readonly random: Random }): Conversation {
  const now = ports.clock.now();
  return {
    id: ports.random.id(),
    workspaceId: defaultWorkspaceId,
    title: untitled,
    isTitleManual: false,
    draft: '',
    createdAt: now,
    updatedAt: now,
  };
}
