import type { Attachment, AttachmentId, FileHash } from '../../../shared/model/attachment.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';

/** Which files are attached to what. An attachment that neither a message, a draft nor a waiting message uses goes. */
export interface AttachmentStore {
  readonly save: (attachment: Attachment, keptAt: number) => void;
  readonly read: (id: AttachmentId) => Attachment | undefined;
  /** What is attached to the message being written in a conversation, in order. */
  readonly ofDraft: (id: ConversationId) => readonly Attachment[];
  readonly saveDraft: (id: ConversationId, ids: readonly AttachmentId[]) => void;
  /** Whether an attachment needs this file. */
  readonly usesFile: (sha256: FileHash) => boolean;
  /**
   * Looks at no more than `limit` attachments from `from` on and removes those that were kept before `keptBefore` and
   * that nobody uses.
   */
  readonly removeUnused: (page: { readonly from: number; readonly limit: number; readonly keptBefore: number }) => {
    /** Files that nothing needs any more. */
    readonly files: readonly FileHash[];
    /** Where to go on; absent at the end. */
    readonly next?: number;
  };
}
