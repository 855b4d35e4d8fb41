import { z } from 'zod';
import { MessageId } from './ids.ts';

/** Where a message stands among those with the same parent: answers to one question, or versions of one question. */
export const SiblingPlace = z.strictObject({
  messageId: MessageId,
  /** From 1, oldest first. */
  position: z.int().min(1),
  count: z.int().min(2),
  previousId: z.exactOptional(MessageId),
  nextId: z.exactOptional(MessageId),
});
export type SiblingPlace = z.infer<typeof SiblingPlace>;
