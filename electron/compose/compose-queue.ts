import type { EventHub } from '../core/api/event-hub.ts';
import { createMessageQueue, type MessageQueue, type QueuePorts } from '../core/conversations/message-queue.ts';

interface Parts extends QueuePorts {
  readonly on: EventHub['on'];
  /** Who closes the program wants nothing new begun. */
  readonly closing: AbortSignal;
}

/** The messages that wait, sent one after the other as answers end. */
export function composeQueue({ on, closing, ...ports }: Parts): MessageQueue {
  const queue = createMessageQueue(ports);
  on('turn-ended', ({ conversationId, answerId }) => {
    if (!closing.aborted) queue.noteEnded(conversationId, answerId);
  });
  return queue;
}
