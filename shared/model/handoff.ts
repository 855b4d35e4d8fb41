import { z } from 'zod';
import { FailureKind } from './failure.ts';
import { ConversationId, MessageId, ModelRef, NoteId } from './ids.ts';
import { LineName } from './language-model.ts';
import { ChoiceReason } from './message.ts';
import { EpochMs, TokenCount } from './quantities.ts';

/** A model as it was called then. */
export const HandoffModel = z.strictObject({ model: ModelRef, modelLabel: z.string(), line: LineName });
export type HandoffModel = z.infer<typeof HandoffModel>;

const standIn = { of: ModelRef, modelLabel: z.string() };

/** Why another model goes on. */
export const HandoffReason = z.discriminatedUnion('by', [
  ...ChoiceReason.options,
  /** It stands in for the one that was chosen. */
  z.strictObject({ by: z.literal('fallback'), ...standIn, failure: z.exactOptional(FailureKind) }),
  /** The conversation has outgrown the window of the one that was chosen. */
  z.strictObject({ by: z.literal('context-window'), ...standIn }),
]);
export type HandoffReason = z.infer<typeof HandoffReason>;

/** What a person may give to the next model. */
export const HandoffChoice = z.enum(['note', 'note-and-last', 'everything']);
export type HandoffChoice = z.infer<typeof HandoffChoice>;

/** What the next model was given of the conversation, and about how many tokens that is. */
export const HandoffGiven = z.strictObject({
  what: z.enum([...HandoffChoice.options, 'summary']),
  /** Of those from before the handoff. */
  messageCount: z.int().min(0),
  tokens: TokenCount,
});
export type HandoffGiven = z.infer<typeof HandoffGiven>;

/** A conversation's move from one model to another. It stays when its note has expired. */
export const Handoff = z.strictObject({
  id: z.string().min(1).max(200),
  conversationId: ConversationId,
  /** It stands below this message. */
  afterMessageId: MessageId,
  /** The first answer of the next model; absent until it has begun. */
  answerId: z.exactOptional(MessageId),
  from: z.exactOptional(HandoffModel),
  to: HandoffModel,
  reason: HandoffReason,
  given: HandoffGiven,
  /** Announced: the person said so. Seamless: the program did it by itself. */
  way: z.enum(['announced', 'seamless']),
  noteId: z.exactOptional(NoteId),
  createdAt: EpochMs,
});
export type Handoff = z.infer<typeof Handoff>;
