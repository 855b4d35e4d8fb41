import type { Conversation } from '../../../shared/model/conversation.ts';
import type { WorkspaceId } from '../../../shared/model/ids.ts';
import { defaultWorkspaceId } from '../../../shared/model/workspace.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';

export const untitled = 'New conversation';

export function newConversation(
  ports: { readonly clock: Clock; readonly random: Random },
  workspaceId: WorkspaceId = defaultWorkspaceId,
): Conversation {
  const now = ports.clock.now();
  return {
    id: ports.random.id(),
    workspaceId,
    title: untitled,
    isTitleManual: false,
    draft: '',
    createdAt: now,
    updatedAt: now,
  };
}
