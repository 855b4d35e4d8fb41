import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MessageId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { ChatStore } from './chat-store.ts';

export interface EditsState {
  /** The new versions of questions that are being written; they stay until they are saved or given up. */
  readonly texts: Readonly<Record<MessageId, string>>;
  /** The question whose edit was begun last: it comes into view with the focus. */
  readonly begun: { readonly messageId: MessageId } | undefined;
  readonly begin: (question: Message) => void;
  readonly write: (id: MessageId, text: string) => void;
  readonly cancel: (id: MessageId) => void;
  /** Answers with the new version; without one the text is still there. */
  readonly save: (id: MessageId, rerun: boolean) => Promise<Message | undefined>;
}
export type EditsStore = StoreApi<EditsState>;

export function createEditsStore(chat: ChatStore): EditsStore {
  return createStore<EditsState>()((set, get) => ({
    texts: {},
    begun: undefined,
    begin: ({ id, text }) => {
      const { texts } = get();
      set({ texts: { ...texts, [id]: texts[id] ?? text }, begun: { messageId: id } });
    },
    write: (id, text) => set({ texts: { ...get().texts, [id]: text } }),
    cancel: (id) => {
      const { [id]: _, ...others } = get().texts;
      set({ texts: others });
    },
    save: async (id, rerun) => {
      const version = await chat.getState().edit(id, { text: get().texts[id] ?? '', rerun });
      if (version) get().cancel(id);
      return version;
    },
  }));
}
