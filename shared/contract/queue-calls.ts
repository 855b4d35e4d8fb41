import { z } from 'zod';
import { ConversationId, QueuedMessageId } from '../model/ids.ts';
import { QueuedMessage } from '../model/queued-message.ts';
import { maxMessageCharacters, messageParts, nothingSaid, saysSomething } from './call-parts.ts';
import { request } from './define.ts';

const text = z.string().trim().min(1).max(maxMessageCharacters);
const queue = z.strictObject({ queued: z.array(QueuedMessage) });

/** The messages that wait for an answer to end. Each verb answers with the whole queue, the next to be sent first. */
export const queueCalls = {
  list: request(z.strictObject({ conversationId: ConversationId }), queue),
  /** At the end, or at a position. Sent at once where nothing is left to wait for. */
  add: request(
    z
      .strictObject({ conversationId: ConversationId, ...messageParts, position: z.exactOptional(z.int().min(0)) })
      .refine(saysSomething, nothingSaid),
    queue,
  ),
  edit: request(z.strictObject({ id: QueuedMessageId, text }), queue),
  move: request(z.strictObject({ id: QueuedMessageId, position: z.int().min(0) }), queue),
  remove: request(z.strictObject({ id: QueuedMessageId }), queue),
  /** Goes on with a queue that holds. */
  sendNext: request(z.strictObject({ conversationId: ConversationId }), queue),
};
