import { attachmentsOf } from './composed-file.ts';
import { draftOf } from './drafts-store.ts';
import type { ComposedMessage } from './forecast-store.ts';
import type { Stores } from './stores.ts';

/** What the composer holds: the draft of the open conversation, or the first message of all. */
export function composedMessage({
  chat,
  conversations,
  drafts,
  attachments,
  beginning,
}: ComposerStores): ComposedMessage {
  const { conversationId, messages } = chat.getState();
  const conversation = conversations.getState().conversations.find(({ id }) => id === conversationId);
  if (!conversation) {
    const { text, model } = beginning.getState();
    return { conversationId: undefined, text, model, attachmentIds: [] };
  }
  const files = attachmentsOf(attachments.getState().files[conversation.id] ?? []);
  return {
    conversationId,
    text: draftOf(drafts.getState().drafts, conversation),
    model: conversation.model,
    attachmentIds: files.map(({ id }) => id),
    leafId: messages.at(-1)?.id,
  };
}

type ComposerStores = Pick<Stores, 'chat' | 'conversations' | 'drafts' | 'attachments' | 'beginning'>;
