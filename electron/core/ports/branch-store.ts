import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { OutlineNode } from '../../../shared/model/outline.ts';

/** A message with the beginning of its text as it was written. */
export interface OutlineRow extends Omit<OutlineNode, 'words'> {
  readonly beginning: string;
}

export interface BranchText extends Pick<Message, 'id' | 'role' | 'text' | 'reasoning'> {
  readonly parentId?: MessageId;
  readonly citationCount: number;
}

export interface KeptEdit {
  readonly messageId: MessageId;
  readonly text: string;
}

/** What is asked of all branches of a conversation, or of one in a cheap way. */
export interface BranchStore {
  /** Oldest first, at most `limit` of those behind `after`, without answers that were not approved. */
  readonly outline: (
    id: ConversationId,
    page: { readonly after?: MessageId; readonly limit: number },
  ) => readonly OutlineRow[];
  /** The path that ends with `leafId`, newest first, at most `limit` messages in front of `before`. */
  readonly texts: (
    leafId: MessageId,
    page: { readonly before?: MessageId; readonly limit: number },
  ) => readonly BranchText[];
  readonly edits: (id: ConversationId) => readonly KeptEdit[];
  readonly saveEdit: (edit: KeptEdit) => void;
  readonly removeEdit: (id: MessageId) => void;
}
