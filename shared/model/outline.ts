import { z } from 'zod';
import { MessageId } from './ids.ts';
import { LineName } from './language-model.ts';
import { Message, MessageStatus } from './message.ts';
import { EpochMs } from './quantities.ts';

/** One message of a conversation's tree, with no more of it than a line in a list shows. */
export const OutlineNode = z.strictObject({
  id: MessageId,
  parentId: z.exactOptional(MessageId),
  role: Message.shape.role,
  /** Its first words in one line; empty where it has none. */
  words: z.string(),
  status: MessageStatus,
  at: EpochMs,
  /** Of the model that answered. */
  modelLabel: z.exactOptional(z.string()),
  line: z.exactOptional(LineName),
});
export type OutlineNode = z.infer<typeof OutlineNode>;
