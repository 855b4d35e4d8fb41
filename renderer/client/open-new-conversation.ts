import type { Conversation } from '../../shared/model/conversation.ts';
import type { BeginningAccess } from './beginning-state.ts';
import type { ConversationBeginning } from './begin-conversation.ts';
import { describeError } from './describe-error.ts';
import { draftOf } from './drafts-store.ts';
import { listedConversations } from './listed-conversations.ts';

interface NewConversationAccess extends BeginningAccess {
  readonly makeOnce: ConversationBeginning['makeOnce'];
}

/**
 * Opens an empty conversation: one that was never used, or a new one, with `text` in its composer. A new one is open
 * before the core has made it, so that nothing typed meanwhile belongs to the one before it.
 */
export async function openNewConversation(access: NewConversationAccess, text: string): Promise<void> {
  const { conversations, drafts, routes, toasts, get, set, currentWorkspaceId } = access;
  const typed = drafts.getState().drafts;
  const listed = listedConversations(conversations.getState().conversations, currentWorkspaceId());
  const unused = listed.find((known) => isUnused(known, draftOf(typed, known)));
  if (unused && get().text === '' && !get().isMaking) {
    if (text !== '') drafts.getState().edit(unused.id, text);
    return conversations.getState().open(unused.id);
  }
  set({ text: `${get().text}${text}`, fieldNumber: get().fieldNumber + (get().isMaking ? 0 : 1) });
  const making = access.makeOnce();
  routes.getState().show({ name: 'chat' });
  try {
    await making;
  } catch (error) {
    if (get().text === '') routes.getState().follow();
    toasts.getState().show({
      text: describeError(error),
      action: { label: 'Retry', run: () => void get().openNew() },
    });
  }
}

function isUnused(conversation: Conversation, draft: string): boolean {
  return conversation.activeLeafId === undefined && !conversation.isTitleManual && draft.trim() === '';
}
