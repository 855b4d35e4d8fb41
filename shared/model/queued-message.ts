import { z } from 'zod';
import { Attachment } from './attachment.ts';
import { ConversationId, QueuedMessageId } from './ids.ts';
import { EpochMs } from './quantities.ts';

/** A message that waits for the answer before it to end. */
export const QueuedMessage = z.strictObject({
  id: QueuedMessageId,
  conversationId: ConversationId,
  /** May be empty where files are sent along. */
  text: z.string(),
  attachments: z.exactOptional(z.array(Attachment)),
  createdAt: EpochMs,
});
export type QueuedMessage = z.infer<typeof QueuedMessage>;
