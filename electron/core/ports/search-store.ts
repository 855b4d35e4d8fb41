import type { ConversationId, MessageId, NoteId, WorkspaceId } from '../../../shared/model/ids.ts';
import type { NoteType } from '../../../shared/model/note.ts';
import type { SearchCursor, SearchFilters, SearchRole } from '../../../shared/model/search.ts';

export interface SearchQuestion {
  /** Words and phrases; a hit holds them all. Without one the filters alone say what is looked for. */
  readonly terms: readonly string[];
  readonly filters: SearchFilters;
  readonly limit: number;
}

export interface FoundMessage {
  readonly conversationId: ConversationId;
  readonly title: string;
  readonly messageId: MessageId;
  readonly role: SearchRole;
  readonly at: number;
  readonly modelLabel?: string;
  /** As it was written. */
  readonly text: string;
  readonly reasoning?: string;
  readonly citationCount: number;
}

export interface FoundTitle {
  readonly conversationId: ConversationId;
  readonly title: string;
  readonly at: number;
}

export interface FoundNote {
  readonly noteId: NoteId;
  readonly noteType: NoteType;
  readonly workspaceId: WorkspaceId;
  /** Absent where the note belongs to the whole workspace. */
  readonly conversationId?: ConversationId;
  readonly title: string;
  readonly at: number;
  readonly text: string;
}

export interface FoundPage<Found> {
  readonly found: readonly Found[];
  /** Where to go on; absent at the end. */
  readonly before?: SearchCursor['before'];
}

/** What was said and noted, and where. The archive is looked through as well, Recently deleted is not. */
export interface SearchStore {
  /** Newest first; looks at a bounded number of messages, so that a page may be short or empty and still go on. */
  readonly findMessages: (question: SearchQuestion, before?: number) => FoundPage<FoundMessage>;
  readonly findNotes: (question: SearchQuestion, before?: number) => FoundPage<FoundNote>;
  readonly findTitles: (question: SearchQuestion, before?: number) => FoundPage<FoundTitle>;
  /** Takes a few of the messages that wait into the index, or that share of a few; answers whether more wait. */
  readonly indexSome: (share: number) => boolean;
  /** Whether no message waits. */
  readonly isComplete: () => boolean;
}
