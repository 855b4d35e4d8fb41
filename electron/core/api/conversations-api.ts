import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId } from '../../../shared/model/ids.ts';
import { branchConversation } from '../conversations/branch-conversation.ts';
import { newConversation } from '../conversations/new-conversation.ts';
import { showBranch } from '../conversations/show-branch.ts';
import type { LaunchPorts } from '../conversations/launch-turn.ts';
import { fitPage } from './fit-page.ts';

/** Conversations on one page of the list: a millisecond's work. */
const listLimit = 500;

export function createConversationsApi(ports: LaunchPorts): ApiGroup<'conversations'> {
  const { stores, clock, announce, turns } = ports;
  const { conversations, messages } = stores;

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
    list: async ({ after }) => {
      const found = conversations.list({ limit: listLimit, ...(after && { after }) });
      const page = fitPage(found);
      const last = page.at(-1);
      const isEnd = found.length < listLimit && page.length === found.length;
      const next = !isEnd && last ? { next: { updatedAt: last.updatedAt, id: last.id } } : {};
      return { conversations: [...page], ...next };
    },
    create: async () => save(newConversation(ports)),
    read: async ({ id }) => read(id),
    rename: async ({ id, title }) => save({ ...read(id), title, isTitleManual: true }),
    remove: async ({ id }) => {
      // An answer nobody will read must not go on costing money.
      for (const turn of turns.running()) if (turn.conversationId === id) turns.cancel(turn.turnId);
      return save({ ...read(id), deletedAt: clock.now() });
    },
    restore: async ({ id }) => {
      const { deletedAt: _, ...conversation } = read(id);
      return save(conversation);
    },
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
