import type { ConversationId, ModelRef, WorkspaceId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { RequestPriority } from '../../../shared/model/routing-request.ts';
import type { RequestSource } from '../../../shared/model/request-source.ts';
import type { Task } from '../../../shared/model/task.ts';

/** What somebody wants answered, before anything is decided about it. */
export interface Asked {
  /** By name: for this message or pinned to the conversation. */
  readonly model?: ModelRef;
  readonly task?: Task;
  readonly priority?: RequestPriority;
  readonly tags?: readonly string[];
  readonly source: RequestSource;
  readonly workspaceId: WorkspaceId;
  readonly conversationId?: ConversationId;
  /** The branch, oldest first, that ends with the question. */
  readonly history: readonly Message[];
  /** The answer that broke off and is to be gone on with. */
  readonly continues?: Message;
  /** A fresh answer is wanted even where one is kept. */
  readonly bypassesCache: boolean;
}
