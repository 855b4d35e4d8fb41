import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Attachment } from '../../shared/model/attachment.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { QueuedMessage } from '../../shared/model/queued-message.ts';
import type { AttachmentsStore } from './attachments-store.ts';
import type { DraftsStore } from './drafts-store.ts';
import type { ToastStore } from './toast-store.ts';

export type Queued = readonly QueuedMessage[];

export interface QueueState {
  /** The messages that wait, by conversation; the next to be sent first. */
  readonly queues: Readonly<Record<ConversationId, Queued>>;
  /** Why the last one was not queued or sent; its text is where it was. */
  readonly problem: string | undefined;
  readonly read: (conversationId: ConversationId) => Promise<void>;
  readonly accept: (conversationId: ConversationId, queued: Queued) => void;
  readonly add: (conversationId: ConversationId, text: string) => Promise<void>;
  readonly edit: (message: QueuedMessage, text: string) => Promise<void>;
  readonly move: (message: QueuedMessage, position: number) => Promise<void>;
  /** With Undo in a toast. */
  readonly remove: (message: QueuedMessage) => Promise<void>;
  /** Goes on with a queue that holds. */
  readonly sendNext: (conversationId: ConversationId) => Promise<void>;
  readonly clearProblem: () => void;
}

export interface QueueDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly drafts: DraftsStore;
  readonly attachments: AttachmentsStore;
}

/** What the parts of the queue store work with. */
export interface QueueAccess extends QueueDeps {
  readonly get: () => QueueState;
  readonly put: (conversationId: ConversationId, queued: Queued) => void;
}

/** The files of a message as the core is told of them. */
export function idsOf(attachments: readonly Attachment[]): { readonly attachmentIds?: string[] } {
  return attachments.length === 0 ? {} : { attachmentIds: attachments.map(({ id }) => id) };
}
