import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { Conversation, ConversationCursor, ConversationShelf } from '../../../shared/model/conversation.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { branchConversation } from '../conversations/branch-conversation.ts';
import { newConversation } from '../conversations/new-conversation.ts';
import { createOrganiser, openWorkspace } from '../conversations/organise-conversation.ts';
import { showBranch } from '../conversations/show-branch.ts';
import type { LaunchPorts } from '../conversations/launch-turn.ts';
import { fitPage } from './fit-page.ts';

/** Conversations on one page of the list: a millisecond's work. */
const listLimit = 500;

export function createConversationsApi(ports: LaunchPorts): ApiGroup<'conversations'> {
  const { stores, clock, announce, turns } = ports;
  const { conversations, messages } = stores;
  const organiser = createOrganiser(ports);

  const read = (id: ConversationId): Conversation => {
    const conversation = conversations.read(id);
    if (!conversation) throw notFound('conversation', id);
    return conversation;
  };
  const save = (conversation: Conversation): Conversation => {
    conversations.save(conversation);
    announce('conversation-changed', { conversation });
    return conversation;
  };

  return {
    list: async (input) => pageOf(conversations.list({ ...input, limit: listLimit }), input.shelf),
    create: async ({ workspaceId }) =>
      save(newConversation(ports, workspaceId === undefined ? undefined : openWorkspace(stores, workspaceId).id)),
    read: async ({ id }) => read(id),
    rename: async ({ id, title }) => save({ ...read(id), title, isTitleManual: true }),
    remove: async ({ id }) => {
      // An answer nobody will read must not go on costing money.
      for (const turn of turns.running()) if (turn.conversationId === id) turns.cancel(turn.turnId);
      return save({ ...read(id), deletedAt: clock.now() });
    },
    restore: async ({ id }) => organiser.restore(id),
    removeForGood: async ({ id }) => {
      organiser.removeForGood(id);
      return {};
    },
    setPinned: async ({ id, isPinned }) => organiser.setPinned(id, isPinned),
    setArchived: async ({ id, isArchived }) => organiser.setArchived(id, isArchived),
    setTags: async ({ id, tags }) => organiser.setTags(id, tags),
    move: async ({ id, workspaceId }) => organiser.move(id, workspaceId),
    saveDraft: async ({ id, draft }) => {
      read(id);
      conversations.saveDraft(id, draft);
      return {};
    },
    chooseModel: async ({ id, model }) => {
      const { model: _, ...automatic } = read(id);
      return save({ ...automatic, ...(model !== undefined && { model }) });
    },
    messages: async ({ id, before, limit }) => {
      const { activeLeafId } = read(id);
      if (activeLeafId === undefined) return { messages: [], hasEarlier: false, siblings: [] };
      const found = messages.path(activeLeafId, { limit, ...(before !== undefined && { before }) });
      const page = fitPage(found.messages.toReversed()).toReversed();
      return {
        messages: page.map((message) => turns.unsavedAnswer(message.id) ?? message),
        hasEarlier: found.hasEarlier || page.length < found.messages.length,
        siblings: [...messages.siblings(page.map((message) => message.id))],
      };
    },
    showBranch: async (input) => showBranch(ports, input),
    branch: async (input) => branchConversation(ports, input),
    spend: async ({ id }) => stores.usage.ofConversation(read(id).id),
  };
}

function pageOf(found: readonly Conversation[], shelf: ConversationShelf | undefined) {
  const page = fitPage(found);
  const last = page.at(-1);
  const isEnd = found.length < listLimit && page.length === found.length;
  return { conversations: [...page], ...(!isEnd && last && { next: placeOf(last, shelf) }) };
}

/** Where the list goes on behind this one. */
function placeOf(last: Conversation, shelf: ConversationShelf = 'current'): ConversationCursor {
  const { id, updatedAt, pinnedAt, archivedAt = updatedAt, deletedAt = updatedAt } = last;
  const at = { current: updatedAt, archived: archivedAt, deleted: deletedAt }[shelf];
  return { isPinned: pinnedAt !== undefined, at, id };
}
