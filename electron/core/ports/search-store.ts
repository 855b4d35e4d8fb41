import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { SearchCursor, SearchFilters, SearchRole } from '../../../shared/model/search.ts';

export interface SearchQuestion {
  /** Words and phrases; a hit holds them all. At least one. */
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
  readonly text: string;
}

export interface FoundTitle {
  readonly conversationId: ConversationId;
  readonly title: string;
  readonly at: number;
}

export interface FoundPage<Found> {
  readonly found: readonly Found[];
  /** Where to go on; absent at the end. */
  readonly before?: SearchCursor['before'];
}

/** What was said, and where. Conversations in Recently deleted are left out. */
export interface SearchStore {
  /** Newest first; looks at a bounded number of messages, so that a page may be short or empty and still go on. */
  readonly findMessages: (question: SearchQuestion, before?: number) => FoundPage<FoundMessage>;
  readonly findTitles: (question: SearchQuestion, before?: number) => FoundPage<FoundTitle>;
  /** Takes a few of the messages that wait into the index; answers whether more wait. */
  readonly indexSome: () => boolean;
  /** Whether no message waits. */
  readonly isComplete: () => boolean;
}
