import type { Handoff } from '../../../shared/model/handoff.ts';
import type { ConversationId, NoteId, WorkspaceId } from '../../../shared/model/ids.ts';
import type { Note, NoteCursor, NoteType } from '../../../shared/model/note.ts';

export interface NoteQuestion {
  readonly workspaceId?: WorkspaceId;
  readonly conversationId?: ConversationId;
  /** Any where none is named. */
  readonly types?: readonly NoteType[];
  /** Part of the text, upper or lower case. */
  readonly text?: string;
  /** Those that were deleted, in place of those that are there. */
  readonly isDeleted?: true;
  readonly after?: NoteCursor;
  readonly limit: number;
  /** What has expired by then is not listed. */
  readonly now: number;
}

export interface NoteStore {
  /** Inserts or replaces. */
  readonly save: (note: Note) => void;
  readonly read: (id: NoteId) => Note | undefined;
  /** Newest first. */
  readonly list: (question: NoteQuestion) => readonly Note[];
  /** Removes for good what expired before `now` and what was deleted before `deletedBefore`; answers how many. */
  readonly prune: (limits: { readonly now: number; readonly deletedBefore: number; readonly limit: number }) => number;
}

export interface HandoffStore {
  /** Inserts or replaces. */
  readonly save: (handoff: Handoff) => void;
  readonly read: (id: string) => Handoff | undefined;
  /** Oldest first. */
  readonly listOfConversation: (id: ConversationId) => readonly Handoff[];
  /** The conversations that the person has handed off. */
  readonly markedConversations: () => readonly ConversationId[];
  readonly remove: (id: string) => void;
}
