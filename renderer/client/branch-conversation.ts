import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { ConversationsAccess } from './conversations-state.ts';
import { describeError } from './describe-error.ts';

/** Opens a new conversation that begins with a copy of this one up to a message. */
export async function branchConversation(
  access: ConversationsAccess,
  id: ConversationId,
  messageId: MessageId,
): Promise<void> {
  const { core, toasts, get, put } = access;
  try {
    const branch = await core.conversations.branch({ id, messageId });
    put(branch);
    get().open(branch.id);
    toasts.getState().show({ text: `Opened ${branch.title}`, action: { label: 'Back', run: () => get().open(id) } });
  } catch (error) {
    const action = { label: 'Retry', run: () => void branchConversation(access, id, messageId) };
    toasts.getState().show({ text: describeError(error), action });
  }
}
