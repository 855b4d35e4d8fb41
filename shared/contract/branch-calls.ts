import { z } from 'zod';
import { ConversationId, MessageId } from '../model/ids.ts';
import { OutlineNode } from '../model/outline.ts';
import { maxSearchCharacters } from '../model/search.ts';
import { done, maxMessageCharacters } from './call-parts.ts';
import { request } from './define.ts';

const phrase = z.string().trim().min(1).max(maxSearchCharacters);

export const branchCalls = {
  /** Every message of a conversation on all its branches, a parent before its children; `next` goes on where a page ends. */
  outline: request(
    z.strictObject({ conversationId: ConversationId, after: z.exactOptional(MessageId) }),
    z.strictObject({ nodes: z.array(OutlineNode), next: z.exactOptional(MessageId) }),
  ),
  /**
   * The messages of the branch on screen that hold a phrase, and how often, newest first; without case and diacritics.
   * A page may be empty and still have a `next`: the search goes on in front of it.
   */
  find: request(
    z.strictObject({ conversationId: ConversationId, phrase, before: z.exactOptional(MessageId) }),
    z.strictObject({
      hits: z.array(
        z.strictObject({
          messageId: MessageId,
          count: z.int().min(1),
          /** How many of them stand in its reasoning, which comes first. */
          reasoningCount: z.exactOptional(z.int().min(1)),
        }),
      ),
      next: z.exactOptional(MessageId),
    }),
  ),
  /** New versions of messages that are being written. */
  edits: request(
    z.strictObject({ conversationId: ConversationId }),
    z.strictObject({ edits: z.array(z.strictObject({ messageId: MessageId, text: z.string() })) }),
  ),
  /** Keeps what is written; without a text nothing is kept any more. */
  saveEdit: request(
    z.strictObject({ messageId: MessageId, text: z.exactOptional(z.string().max(maxMessageCharacters)) }),
    done,
  ),
};
