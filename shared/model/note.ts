import { z } from 'zod';
import { ConversationId, NoteId, WorkspaceId } from './ids.ts';
import { EpochMs } from './quantities.ts';

export const NoteType = z.enum(['context', 'handoff', 'summary', 'preference', 'error']);
export type NoteType = z.infer<typeof NoteType>;

/** A short text tied to a conversation, or to a whole workspace where it names none. */
export const Note = z.strictObject({
  id: NoteId,
  workspaceId: WorkspaceId,
  conversationId: z.exactOptional(ConversationId),
  type: NoteType,
  text: z.string(),
  isPinned: z.boolean(),
  createdAt: EpochMs,
  updatedAt: EpochMs,
  /** It is removed then, unless it is pinned. */
  expiresAt: z.exactOptional(EpochMs),
  deletedAt: z.exactOptional(EpochMs),
  /** Of a summary: what it stands for, by a hash of the first messages. */
  covers: z.exactOptional(z.strictObject({ key: z.string(), messageCount: z.int().min(1) })),
});
export type Note = z.infer<typeof Note>;

/** How long a note is kept that nobody pinned. */
export const noteKeptMs = 7 * 86_400_000;

/** A place in a list of notes, newest first: just behind the one that had this id. */
export const NoteCursor = z.strictObject({ createdAt: EpochMs, id: NoteId });
export type NoteCursor = z.infer<typeof NoteCursor>;

/** Longest text one note may carry. */
export const maxNoteCharacters = 100_000;
