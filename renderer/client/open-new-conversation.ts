import type { Conversation } from '../../shared/model/conversation.ts';
import type { ConversationsAccess } from './conversations-state.ts';
import { describeError } from './describe-error.ts';
import { listedConversations } from './listed-conversations.ts';
import { draftOf } from './drafts-store.ts';

/** Opens an empty conversation: one that was never used, or a new one. */
export async function openNewConversation(access: ConversationsAccess): Promise<void> {
  const { core, toasts, drafts, get, put, currentWorkspaceId } = access;
  const workspaceId = currentWorkspaceId();
  const typed = drafts.getState().drafts;
  const unused = listedConversations(get().conversations, workspaceId).find((known) =>
    isUnused(known, draftOf(typed, known)),
  );
  if (unused) return get().open(unused.id);
  try {
    const created = await core.conversations.create({ workspaceId });
    put(created);
    get().open(created.id);
  } catch (error) {
    toasts.getState().show({
      text: describeError(error),
      action: { label: 'Retry', run: () => void get().openNew() },
    });
  }
}

function isUnused(conversation: Conversation, draft: string): boolean {
  return conversation.activeLeafId === undefined && !conversation.isTitleManual && draft.trim() === '';
}
