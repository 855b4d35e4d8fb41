import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { AttachmentsStore } from './attachments-store.ts';
import type { ChatStore } from './chat-store.ts';
import type { DraftsStore } from './drafts-store.ts';
import type { QueueStore } from './queue-store.ts';

export interface OutboxState {
  /** Texts that were sent while their files were on the way, by conversation. They stay in the composer until then. */
  readonly waiting: Readonly<Record<ConversationId, string>>;
  /**
   * Sends a message, or queues it behind an answer, with all its files. Where one of them does not come, or the text
   * is changed while they do, it is not sent by itself.
   */
  readonly send: (id: ConversationId, text: string) => Promise<void>;
}
export type OutboxStore = StoreApi<OutboxState>;

export interface OutboxDeps {
  readonly chat: ChatStore;
  readonly queue: QueueStore;
  readonly drafts: DraftsStore;
  readonly attachments: AttachmentsStore;
}

/** What goes off only when its files are there. */
export function createOutboxStore({ chat, queue, drafts, attachments }: OutboxDeps): OutboxStore {
  return createStore<OutboxState>()((set, get) => {
    const waitForFiles = async (id: ConversationId, text: string): Promise<boolean> => {
      set({ waiting: { ...get().waiting, [id]: text } });
      const hasAll = await attachments.getState().arrive(id);
      if (get().waiting[id] !== text) return false;
      const { [id]: _gone, ...waiting } = get().waiting;
      set({ waiting });
      // A draft that nobody touched in this window is the one that was sent.
      const { [id]: written = text } = drafts.getState().drafts;
      return hasAll && written === text;
    };
    return {
      waiting: {},
      send: async (id, text) => {
        if (get().waiting[id] === text) return;
        if (attachments.getState().isComing(id) && !(await waitForFiles(id, text))) return;
        if (chat.getState().running[id]) await queue.getState().add(id, text);
        else await chat.getState().send(text, id);
      },
    };
  });
}
