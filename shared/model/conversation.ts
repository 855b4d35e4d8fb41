import { z } from 'zod';
import { ConversationId, MessageId, ModelRef, WorkspaceId } from './ids.ts';
import { LineName } from './language-model.ts';
import { CostMicros, type DurationMs, EpochMs } from './quantities.ts';

/** A word of the person's own that conversations are found by. */
export const ConversationTag = z.string().trim().min(1).max(40);
export type ConversationTag = z.infer<typeof ConversationTag>;

export const Conversation = z.strictObject({
  id: ConversationId,
  workspaceId: WorkspaceId,
  title: z.string().min(1).max(300),
  /** A title the person typed is never overwritten. */
  isTitleManual: z.boolean(),
  /** The model pinned for this conversation; absent means automatic. */
  model: z.exactOptional(ModelRef),
  /** Text typed but not sent. */
  draft: z.string(),
  /** The newest message of the branch on screen. */
  activeLeafId: z.exactOptional(MessageId),
  /** Family of the model that answered last. */
  line: z.exactOptional(LineName),
  /** Stands above the others since then. */
  pinnedAt: z.exactOptional(EpochMs),
  /** Put away since then, and still found. */
  archivedAt: z.exactOptional(EpochMs),
  /** In the order they were given; absent where there is none. */
  tags: z.exactOptional(z.array(ConversationTag).min(1).max(20)),
  createdAt: EpochMs,
  updatedAt: EpochMs,
  /** In Recently deleted since then. */
  deletedAt: z.exactOptional(EpochMs),
});
export type Conversation = z.infer<typeof Conversation>;

/** Where a conversation is found: in the list, in the archive, or in Recently deleted. */
export const ConversationShelf = z.enum(['current', 'archived', 'deleted']);
export type ConversationShelf = z.infer<typeof ConversationShelf>;

/** How long what was deleted can be brought back. */
export const keptAfterDeletionMs: DurationMs = 30 * 86_400_000;

/** A place in a list of conversations: just behind the one that had this id and stood at this time. */
export const ConversationCursor = z.strictObject({
  isPinned: z.boolean(),
  /** When it changed, or went to the archive or to Recently deleted. */
  at: EpochMs,
  id: ConversationId,
});
export type ConversationCursor = z.infer<typeof ConversationCursor>;

/** What a conversation has cost and which models answered in it. */
export const ConversationSpend = z.strictObject({
  costMicros: CostMicros,
  unpricedCount: z.int().min(0),
  models: z.array(z.strictObject({ model: ModelRef, modelLabel: z.string(), line: LineName, costMicros: CostMicros })),
});
export type ConversationSpend = z.infer<typeof ConversationSpend>;
