import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { ConversationId, MessageId, ModelRef, WorkspaceId } from '../../shared/model/ids.ts';
import type { EpochMs } from '../../shared/model/quantities.ts';
import type { Workspace } from '../../shared/model/workspace.ts';
import type { ReadStatus } from '../lib/read-status.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import type { DraftsStore } from './drafts-store.ts';
import type { RouteStore } from './route-store.ts';
import type { ToastStore } from './toast-store.ts';

export interface ConversationsState {
  /** Of all workspaces, archived ones as well, deleted ones not: pinned ones first, then the newest change. */
  readonly conversations: readonly Conversation[];
  readonly status: ReadStatus;
  /** When the list last changed: the day it is grouped by. */
  readonly changedAt: EpochMs;
  readonly read: () => Promise<void>;
  /** Takes over what the core says about one of them. */
  readonly accept: (conversation: Conversation) => void;
  /** It is gone for good. */
  readonly forget: (id: ConversationId) => void;
  readonly open: (id: ConversationId) => void;
  readonly openNeighbour: (step: 1 | -1) => void;
  readonly rename: (id: ConversationId, title: string) => Promise<void>;
  /** Opens a new conversation that begins with a copy of this one up to a message. */
  readonly branch: (id: ConversationId, messageId: MessageId) => Promise<void>;
  /** With Undo in a toast. */
  readonly remove: (id: ConversationId) => Promise<void>;
  readonly setPinned: (id: ConversationId, isPinned: boolean) => Promise<void>;
  readonly setArchived: (id: ConversationId, isArchived: boolean) => Promise<void>;
  readonly setTags: (id: ConversationId, tags: readonly string[]) => Promise<void>;
  readonly move: (id: ConversationId, workspace: Pick<Workspace, 'id' | 'title'>) => Promise<void>;
  /** Without a model the choice is automatic again. */
  readonly chooseModel: (id: ConversationId, model?: ModelRef) => Promise<void>;
}

export interface ConversationsDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly routes: RouteStore;
  readonly drafts: DraftsStore;
  readonly clock: WindowClock;
  readonly currentWorkspaceId: () => WorkspaceId;
}

/** What the parts of the conversations store work with. */
export interface ConversationsAccess extends ConversationsDeps {
  readonly get: () => ConversationsState;
  readonly put: (conversation: Conversation) => void;
  /** Being deleted: what was said of them before that does not bring them back. */
  readonly leaving: Set<ConversationId>;
}

export function openConversationId(routes: RouteStore): ConversationId | undefined {
  const { route } = routes.getState();
  return route.name === 'chat' ? route.conversationId : undefined;
}
