import { z } from 'zod';
import { ConversationId, NoteId, WorkspaceId } from './ids.ts';
import { EpochMs } from './quantities.ts';

/** A short text tied to a conversation. */
export const Note = z.strictObject({
  id: NoteId,
  workspaceId: WorkspaceId,
  conversationId: z.exactOptional(ConversationId),
  type: z.enum(['context', 'handoff', 'summary', 'preference', 'error']),
  text: z.string(),
  isPinned: z.boolean(),
  createdAt: EpochMs,
  updatedAt: EpochMs,
  expiresAt: z.exactOptional(EpochMs),
});
export type Note = z.infer<typeof Note>;
