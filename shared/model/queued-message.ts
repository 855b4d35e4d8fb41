import { z } from 'zod';
import { ConversationId, QueuedMessageId } from './ids.ts';
import { EpochMs } from './quantities.ts';

/** A message that waits for the answer before it to end. */
export const QueuedMessage = z.strictObject({
  id: QueuedMessageId,
  conversationId: ConversationId,
  text: z.string().min(1),
  createdAt: EpochMs,
});
export type QueuedMessage = z.infer<typeof QueuedMessage>;
