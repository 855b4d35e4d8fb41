import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { reading, ready } from '../lib/read-status.ts';
import { createConversationChanges } from './change-conversations.ts';
import { type ConversationsDeps, type ConversationsState, openConversationId } from './conversations-state.ts';
import { describeError } from './describe-error.ts';
import { inListOrder, listedConversations } from './listed-conversations.ts';
import { createOrganisingChanges } from './organise-conversations.ts';
import { readConversations } from './read-conversations.ts';

export type ConversationsStore = StoreApi<ConversationsState>;

export function createConversationsStore(deps: ConversationsDeps): ConversationsStore {
  const { core, routes, clock } = deps;
  const leaving = new Set<ConversationId>();
  const readings = new Set<Map<ConversationId, Conversation>>();

  return createStore<ConversationsState>()((set, get) => {
    const put = (conversation: Conversation) => {
      if (leaving.has(conversation.id) && conversation.deletedAt === undefined) return;
      for (const heard of readings) heard.set(conversation.id, conversation);
      set({ conversations: withConversation(get().conversations, conversation), changedAt: clock.now() });
    };
    const access = { ...deps, get, put, leaving };

    return {
      conversations: [],
      status: reading,
      changedAt: clock.now(),
      read: async () => {
        const heard = new Map<ConversationId, Conversation>();
        readings.add(heard);
        try {
          const read = await readConversations(core);
          // What was heard of meanwhile is newer than the list.
          const now = [...read.filter(({ id }) => !heard.has(id) && !leaving.has(id)), ...heard.values()];
          const kept = now.filter(({ deletedAt }) => deletedAt === undefined);
          set({ conversations: inListOrder(kept), status: ready, changedAt: clock.now() });
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        } finally {
          readings.delete(heard);
        }
      },
      accept: put,
      forget: (id) => set({ conversations: get().conversations.filter((known) => known.id !== id) }),
      open: (id) => routes.getState().go({ name: 'chat', conversationId: id }),
      openNeighbour: (step) => {
        const { conversations, open } = get();
        const listed = listedConversations(conversations, deps.currentWorkspaceId());
        const at = listed.findIndex(({ id }) => id === openConversationId(routes));
        const next = listed[at + step];
        if (next) open(next.id);
      },
      ...createConversationChanges(access),
      ...createOrganisingChanges(access),
    };
  });
}

function withConversation(conversations: readonly Conversation[], one: Conversation): readonly Conversation[] {
  const others = conversations.filter((known) => known.id !== one.id);
  return one.deletedAt === undefined ? inListOrder([...others, one]) : others;
}
