import type { Conversation } from '../../shared/model/conversation.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { branchConversation } from './branch-conversation.ts';
import { changeAtOnce } from './change-at-once.ts';
import { type ConversationsAccess, type ConversationsState, openConversationId } from './conversations-state.ts';
import { describeError } from './describe-error.ts';
import { listedConversations } from './listed-conversations.ts';

export type ConversationChanges = Pick<ConversationsState, 'rename' | 'branch' | 'remove' | 'chooseModel'>;

/** What a person changes about a conversation: shown at once, brought back where the core refuses. */
export function createConversationChanges(access: ConversationsAccess): ConversationChanges {
  const { core, get } = access;
  return {
    rename: async (id, title) => {
      const wanted = title.trim();
      const before = find(get(), id);
      if (!before || wanted === '' || wanted === before.title) return;
      await change(access, {
        before,
        after: { ...before, title: wanted, isTitleManual: true },
        send: () => core.conversations.rename({ id, title: wanted }),
      });
    },
    chooseModel: async (id, model) => {
      const before = find(get(), id);
      if (!before) return;
      const { model: _before, ...rest } = before;
      await change(access, {
        before,
        after: { ...rest, ...(model !== undefined && { model }) },
        send: () => core.conversations.chooseModel({ id, ...(model !== undefined && { model }) }),
      });
    },
    branch: (id, messageId) => branchConversation(access, id, messageId),
    remove: async (id) => {
      const before = find(get(), id);
      if (before) await remove(access, before);
    },
  };
}

export interface ConversationChange {
  readonly before: Conversation;
  readonly after: Conversation;
  readonly send: () => Promise<Conversation>;
}

export function change(
  { toasts, put }: ConversationsAccess,
  { before, after, send }: ConversationChange,
): Promise<void> {
  return changeAtOnce({
    apply: () => put(after),
    send: async () => put(await send()),
    revert: () => put(before),
    toasts,
  });
}

function remove(access: ConversationsAccess, before: Conversation): Promise<void> {
  const { core, toasts, routes, get, put, leaving } = access;
  const { id } = before;
  const wasOpen = openConversationId(routes) === id;
  const neighbour = neighbourOf(access, id);
  return changeAtOnce({
    apply: () => {
      leaving.add(id);
      put({ ...before, deletedAt: before.updatedAt });
      if (wasOpen) openInstead(access, neighbour);
    },
    send: async () => {
      await core.conversations.remove({ id });
      leaving.delete(id);
      const undo = () => void restore(access, id, wasOpen);
      toasts.getState().show({
        text: `Deleted ${before.title}`,
        action: { label: 'Undo', isUndo: true, run: undo },
      });
    },
    revert: () => {
      leaving.delete(id);
      put(before);
      if (wasOpen) get().open(id);
    },
    toasts,
  });
}

async function restore({ core, toasts, get, put }: ConversationsAccess, id: ConversationId, wasOpen: boolean) {
  try {
    put(await core.conversations.restore({ id }));
    if (wasOpen) get().open(id);
  } catch (error) {
    toasts.getState().show({ text: describeError(error) });
  }
}

export function find({ conversations }: ConversationsState, id: ConversationId): Conversation | undefined {
  return conversations.find((known) => known.id === id);
}

/** What is looked at once this conversation leaves the list. */
export function neighbourOf({ get, currentWorkspaceId }: ConversationsAccess, id: ConversationId) {
  const listed = listedConversations(get().conversations, currentWorkspaceId());
  const at = listed.findIndex((known) => known.id === id);
  return listed[at + 1] ?? listed[at - 1];
}

export function openInstead({ routes }: ConversationsAccess, neighbour: Conversation | undefined): void {
  routes.getState().go({ name: 'chat', ...(neighbour && { conversationId: neighbour.id }) });
}
