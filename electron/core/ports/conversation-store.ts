import type { Conversation, ConversationCursor, ConversationShelf } from '../../../shared/model/conversation.ts';
import type { ConversationId, WorkspaceId } from '../../../shared/model/ids.ts';

export interface ConversationPage {
  /** The list where it is not said. */
  readonly shelf?: ConversationShelf;
  /** All workspaces where it is not said. */
  readonly workspaceId?: WorkspaceId;
  readonly after?: ConversationCursor;
  readonly limit: number;
}

/** What one step of a removal did; nothing where there is nothing left to remove. */
export type PurgeStep =
  | { readonly removed: 'nothing' }
  | { readonly removed: 'messages' }
  | { readonly removed: 'conversation'; readonly id: ConversationId };

export interface ConversationStore {
  /** At most `limit` of those behind `after`: pinned ones first, then the newest change, or what came there last. */
  readonly list: (page: ConversationPage) => readonly Conversation[];
  readonly read: (id: ConversationId) => Conversation | undefined;
  /** Inserts or replaces. */
  readonly save: (conversation: Conversation) => void;
  /** Only the draft: called on every pause in typing, does not touch `updatedAt`. */
  readonly saveDraft: (id: ConversationId, draft: string) => void;
  /** To another workspace, together with its notes. */
  readonly move: (id: ConversationId, workspaceId: WorkspaceId) => void;
  /** Goes on removing for good what was deleted before `deletedBefore`: some messages of one conversation, or the rest of it. */
  readonly purgeSome: (deletedBefore: number, messageLimit: number) => PurgeStep;
  /** Removes one for good that is in Recently deleted; answers whether it was there. */
  readonly purgeOne: (id: ConversationId) => boolean;
}
