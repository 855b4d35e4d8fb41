import { createStore, type StoreApi } from 'zustand/vanilla';
import { maxMessageCharacters } from '../../shared/contract/calls.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ModelRef } from '../../shared/model/ids.ts';
import type { ChatStore } from './chat-store.ts';
import type { ConversationsStore } from './conversations-store.ts';
import { describeError } from './describe-error.ts';

/** What is typed and chosen before there is any conversation to keep it in. */
export interface BeginningState {
  readonly text: string;
  readonly model: ModelRef | undefined;
  readonly isSending: boolean;
  /** Why it was not sent; the text is still there. */
  readonly problem: string | undefined;
  readonly edit: (text: string) => void;
  /** Without a model the choice is automatic. */
  readonly chooseModel: (model?: ModelRef) => void;
  /** Makes a conversation, opens it and sends `text` in it. */
  readonly send: (text: string) => Promise<void>;
}
export type BeginningStore = StoreApi<BeginningState>;

export interface BeginningDeps {
  readonly core: CoreApi;
  readonly chat: ChatStore;
  readonly conversations: ConversationsStore;
}

/** The first message: only sending it makes a conversation. */
export function createBeginningStore({ core, chat, conversations }: BeginningDeps): BeginningStore {
  return createStore<BeginningState>()((set, get) => ({
    ...nothingTyped,
    edit: (text) => set({ text, problem: undefined }),
    chooseModel: (model) => set({ model }),
    send: async (text) => {
      if (get().isSending || text.trim() === '' || text.length > maxMessageCharacters) return;
      set({ text, isSending: true, problem: undefined });
      try {
        const { id } = await core.conversations.create({});
        const { model } = get();
        if (model !== undefined) await core.conversations.chooseModel({ id, model });
        conversations.getState().accept(await core.conversations.read({ id }));
        conversations.getState().open(id);
        await chat.getState().open(id);
        set(nothingTyped);
        await chat.getState().send(text);
      } catch (error) {
        set({ isSending: false, problem: describeError(error) });
      }
    },
  }));
}

const nothingTyped = { text: '', model: undefined, isSending: false, problem: undefined };
