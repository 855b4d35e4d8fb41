import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationUsage } from '../../shared/model/conversation-usage.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { describeError, isDisconnected } from './describe-error.ts';

export interface ConversationUsageState {
  readonly conversationId: ConversationId | undefined;
  readonly usage: ConversationUsage | undefined;
  readonly status: ReadStatus;
  /** Reads what a conversation has used and keeps it in step until the returned function is called. */
  readonly watch: (id: ConversationId) => () => void;
  /** Reads anew what is looked at: something was used, or the connection is back. */
  readonly readAgain: () => Promise<void>;
}
export type ConversationUsageStore = StoreApi<ConversationUsageState>;

/** What each model used in one conversation, read while somebody looks. */
export function createConversationUsageStore(core: CoreApi): ConversationUsageStore {
  return createStore<ConversationUsageState>()((set, get) => ({
    conversationId: undefined,
    usage: undefined,
    status: reading,
    watch: (id) => {
      if (get().conversationId !== id) set({ conversationId: id, usage: undefined, status: reading });
      void get().readAgain();
      return () => {
        if (get().conversationId === id) set({ conversationId: undefined, usage: undefined, status: reading });
      };
    },
    readAgain: async () => {
      const { conversationId: id } = get();
      if (id === undefined) return;
      try {
        const usage = await core.usage.ofConversation({ id });
        if (get().conversationId === id) set({ usage, status: ready });
      } catch (error) {
        const isSaid = isDisconnected(error) || get().conversationId !== id;
        if (!isSaid) set({ status: { state: 'failed', message: describeError(error) } });
      }
    },
  }));
}
