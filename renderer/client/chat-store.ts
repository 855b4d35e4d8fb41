import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { createScrollMemory } from '../lib/scroll-memory.ts';
import type { TextStorage } from '../lib/stored-value.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { announce } from '../lib/announce.ts';
import { type ChatAccess, type ChatActions, type ChatState, emptyChat } from './chat-state.ts';
import type { AttachmentsStore } from './attachments-store.ts';
import type { DraftsStore } from './drafts-store.ts';
import { createBranchSwitch } from './show-branch.ts';
import { createMessageReader } from './read-messages.ts';
import { createTurnRunner } from './run-turns.ts';
import { withMessage } from './message-pages.ts';
import type { ToastStore } from './toast-store.ts';
import { createTurnWatches } from './turn-watches.ts';

export type ChatStore = StoreApi<ChatState & ChatActions>;

export interface ChatDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly drafts: DraftsStore;
  readonly attachments: AttachmentsStore;
  readonly clock: WindowClock;
  readonly storage: TextStorage;
}

/** The conversation on screen, and every turn that runs. */
export function createChatStore({ core, toasts, drafts, attachments, clock, storage }: ChatDeps): ChatStore {
  return createStore<ChatState & ChatActions>()((set, get) => {
    const access: ChatAccess = { get, set };
    const watches = createTurnWatches({
      core,
      clock,
      onAnswer: (answer) => {
        if (answer.conversationId !== get().conversationId) return;
        set({ messages: withMessage(get().messages, answer), announcement: announce(answer) });
      },
      onOver: (turn) => {
        runner.noteEnded(turn);
        // What the core saved is the truth, also where the turn ended while nobody could watch.
        void reader.readNewest(turn.conversationId);
        void reader.readSpend();
      },
    });
    const places = createScrollMemory(storage);
    const hasPlace = (id: ConversationId) => places.recall(id) !== undefined;
    const reader = createMessageReader({ core, toasts, watches, clock, hasPlace, ...access });
    const runner = createTurnRunner({ core, toasts, drafts, attachments, clock, watches, reader, ...access });
    return {
      ...emptyChat,
      open: reader.open,
      prepare: reader.prepare,
      readEarlier: reader.readEarlier,
      readSpend: reader.readSpend,
      ...runner,
      ...createBranchSwitch({ core, toasts, reader, ...access }),
      clearProblem: () => set({ sendProblem: undefined }),
    };
  });
}
