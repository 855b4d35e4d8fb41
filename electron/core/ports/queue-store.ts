import type { ConversationId, QueuedMessageId } from '../../../shared/model/ids.ts';
import type { QueuedMessage } from '../../../shared/model/queued-message.ts';

/** The messages that wait in a conversation until the answer before them has ended. */
export interface QueueStore {
  /** The next to be sent first. */
  readonly list: (conversationId: ConversationId) => readonly QueuedMessage[];
  readonly read: (id: QueuedMessageId) => QueuedMessage | undefined;
  /** The whole queue of a conversation in its order, in place of what was there. */
  readonly replace: (conversationId: ConversationId, queued: readonly QueuedMessage[]) => void;
}
