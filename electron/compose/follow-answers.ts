import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { EventHub } from '../core/api/event-hub.ts';
import { createMessageQueue, type MessageQueue, type QueuePorts } from '../core/conversations/message-queue.ts';
import { titleConversation } from '../core/conversations/title-conversation.ts';
import type { Directory } from '../core/providers/directory.ts';

interface Parts extends QueuePorts {
  readonly directory: Pick<Directory, 'provider'>;
  readonly on: EventHub['on'];
  /** Who closes the program wants nothing new begun. */
  readonly closing: AbortSignal;
}

/** What goes on in a conversation as an answer ends: the next message of its queue, and after the first one its title. */
export function followAnswers({ directory, on, closing, ...ports }: Parts): MessageQueue {
  const queue = createMessageQueue(ports);
  const kindOf = (id: string) => directory.provider(id)?.row.kind;
  const title = async (conversationId: ConversationId, answerId: MessageId) => {
    try {
      await titleConversation({ ...ports, kindOf, signal: closing }, conversationId, answerId);
    } catch (error) {
      ports.log.warn('not-titled', { conversationId, error });
    }
  };
  on('turn-ended', ({ conversationId, answerId }) => {
    if (closing.aborted) return;
    queue.noteEnded(conversationId, answerId);
    void title(conversationId, answerId);
  });
  return queue;
}
