import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Handoff } from '../../shared/model/handoff.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface HandoffsState {
  readonly conversationId: ConversationId | undefined;
  /** Of the conversation on screen, oldest first. */
  readonly handoffs: readonly Handoff[];
  /** All conversations that the person has handed off. */
  readonly marked: ReadonlySet<ConversationId>;
  readonly readMarked: () => Promise<void>;
  readonly look: (conversationId: ConversationId | undefined) => void;
  readonly readAgain: () => Promise<void>;
  readonly accept: (conversationId: ConversationId, handoffs: readonly Handoff[]) => void;
}
export type HandoffsStore = StoreApi<HandoffsState>;

/** Where the conversation on screen went from one model to another. */
export function createHandoffsStore(core: CoreApi, toasts: ToastStore): HandoffsStore {
  return createStore<HandoffsState>()((set, get) => ({
    conversationId: undefined,
    handoffs: [],
    marked: new Set(),
    readMarked: async () => {
      try {
        set({ marked: new Set((await core.handoffs.marked({})).conversationIds) });
      } catch (error) {
        if (!isDisconnected(error)) toasts.getState().show({ text: describeError(error) });
      }
    },
    look: (conversationId) => {
      if (conversationId === get().conversationId) return;
      set({ conversationId, handoffs: [] });
      void get().readAgain();
    },
    readAgain: async () => {
      const { conversationId } = get();
      if (conversationId === undefined) return;
      try {
        get().accept(conversationId, (await core.handoffs.list({ conversationId })).handoffs);
      } catch (error) {
        if (!isDisconnected(error)) toasts.getState().show({ text: describeError(error) });
      }
    },
    accept: (conversationId, handoffs) => {
      if (conversationId === get().conversationId) set({ handoffs });
      set({ marked: withMark(get().marked, conversationId, handoffs) });
    },
  }));
}

/** The same set where nothing changes. */
function withMark(
  marked: ReadonlySet<ConversationId>,
  id: ConversationId,
  handoffs: readonly Handoff[],
): ReadonlySet<ConversationId> {
  const isMarked = handoffs.some(({ way }) => way === 'announced');
  if (isMarked === marked.has(id)) return marked;
  const others = new Set(marked);
  if (isMarked) others.add(id);
  else others.delete(id);
  return others;
}
