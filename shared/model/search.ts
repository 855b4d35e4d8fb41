import { z } from 'zod';
import { ConversationId, MessageId, ModelRef, WorkspaceId } from './ids.ts';
import { EpochMs } from './quantities.ts';

/** Longest text that is searched for. */
export const maxSearchCharacters = 200;

/** Words shorter than this are not in the index, and are looked for among the newest messages only, step by step. */
export const indexedWordCharacters = 3;

export const SearchRole = z.enum(['user', 'assistant']);
export type SearchRole = z.infer<typeof SearchRole>;

/** What a hit must be as well; titles have no role, model or code, so these leave titles out. */
export const SearchFilters = z.strictObject({
  workspaceId: z.exactOptional(WorkspaceId),
  /** The model that gave the answer. */
  model: z.exactOptional(ModelRef),
  role: z.exactOptional(SearchRole),
  /** From this moment on. */
  from: z.exactOptional(EpochMs),
  /** Before this moment. */
  to: z.exactOptional(EpochMs),
  hasCode: z.exactOptional(z.boolean()),
});
export type SearchFilters = z.infer<typeof SearchFilters>;

/** A place in the list of hits: titles come before messages, and in each the newest first. */
export const SearchCursor = z.strictObject({ rank: z.enum(['title', 'message']), before: z.int().min(0) });
export type SearchCursor = z.infer<typeof SearchCursor>;

/** A part of a text, in UTF-16 units. */
export const TextMark = z.strictObject({ start: z.int().min(0), length: z.int().min(1) });
export type TextMark = z.infer<typeof TextMark>;

/** A short piece of plain text and what in it was looked for. Never markup. */
export const Snippet = z.strictObject({ text: z.string(), marks: z.array(TextMark) });
export type Snippet = z.infer<typeof Snippet>;

/** A message that holds every word, or a conversation whose title does; then it names no message. */
export const SearchHit = z.strictObject({
  conversationId: ConversationId,
  title: z.string(),
  messageId: z.exactOptional(MessageId),
  role: z.exactOptional(SearchRole),
  at: EpochMs,
  modelLabel: z.exactOptional(z.string()),
  snippet: Snippet,
});
export type SearchHit = z.infer<typeof SearchHit>;
