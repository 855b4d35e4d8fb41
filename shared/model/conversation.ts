import { z } from 'zod';
import { ConversationId, MessageId, ModelRef, WorkspaceId } from './ids.ts';
import { LineName } from './language-model.ts';
import { CostMicros, EpochMs } from './quantities.ts';

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
  createdAt: EpochMs,
  updatedAt: EpochMs,
  deletedAt: z.exactOptional(EpochMs),
});
export type Conversation = z.infer<typeof Conversation>;

/** A place in the list of conversations: just behind the one that had this id and this time of change. */
export const ConversationCursor = z.strictObject({ updatedAt: EpochMs, id: ConversationId });
export type ConversationCursor = z.infer<typeof ConversationCursor>;

/** What a conversation has cost and which models answered in it. */
export const ConversationSpend = z.strictObject({
  costMicros: CostMicros,
  unpricedCount: z.int().min(0),
  models: z.array(z.strictObject({ model: ModelRef, modelLabel: z.string(), line: LineName, costMicros: CostMicros })),
});
export type ConversationSpend = z.infer<typeof ConversationSpend>;
