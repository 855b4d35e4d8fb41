import { z } from 'zod';
import { ConversationId, MessageId, ModelRef, NoteId, WorkspaceId } from './ids.ts';
import { NoteType } from './note.ts';
import { EpochMs } from './quantities.ts';

/** Longest text that is searched for. */
export const maxSearchCharacters = 200;

/** Words shorter than this are not in the index, and are looked for among the newest messages only, step by step. */
export const indexedWordCharacters = 3;

export const SearchRole = z.enum(['user', 'assistant']);
export type SearchRole = z.infer<typeof SearchRole>;

/** What a hit must be as well; titles and notes have no role, model, code or attachment, so these leave them out. */
export const SearchFilters = z.strictObject({
  workspaceId: z.exactOptional(WorkspaceId),
  /** One of these models gave the answer. */
  models: z.exactOptional(z.array(ModelRef).min(1).max(500)),
  role: z.exactOptional(SearchRole),
  /** From this moment on. */
  from: z.exactOptional(EpochMs),
  /** Before this moment. */
  to: z.exactOptional(EpochMs),
  hasCode: z.exactOptional(z.boolean()),
  hasAttachment: z.exactOptional(z.boolean()),
});
export type SearchFilters = z.infer<typeof SearchFilters>;

/** A place in the list of hits: titles come first, then notes, then messages, and in each the newest first. */
export const SearchCursor = z.strictObject({ rank: z.enum(['title', 'note', 'message']), before: z.int().min(0) });
export type SearchCursor = z.infer<typeof SearchCursor>;

/** A part of a text, in UTF-16 units. */
export const TextMark = z.strictObject({ start: z.int().min(0), length: z.int().min(1) });
export type TextMark = z.infer<typeof TextMark>;

/** A short piece of plain text and what in it was looked for. Never markup. */
export const Snippet = z.strictObject({ text: z.string(), marks: z.array(TextMark) });
export type Snippet = z.infer<typeof Snippet>;

const place = { title: z.string(), at: EpochMs, snippet: Snippet };

/** A conversation whose title holds every word, or a note or message that does. */
export const SearchHit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), conversationId: ConversationId, ...place }),
  z.strictObject({
    kind: z.literal('note'),
    noteId: NoteId,
    noteType: NoteType,
    workspaceId: WorkspaceId,
    /** Absent where the note belongs to the whole workspace, whose title is given then. */
    conversationId: z.exactOptional(ConversationId),
    ...place,
  }),
  z.strictObject({
    kind: z.literal('message'),
    conversationId: ConversationId,
    messageId: MessageId,
    role: SearchRole,
    modelLabel: z.exactOptional(z.string()),
    /** It is found by the reasoning before it, which the snippet is from. */
    isInReasoning: z.exactOptional(z.boolean()),
    ...place,
  }),
]);
export type SearchHit = z.infer<typeof SearchHit>;
export type MessageHit = Extract<SearchHit, { kind: 'message' }>;
