import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import type { ConversationId, MessageId } from '../../shared/model/ids.ts';
import type { Message } from '../../shared/model/message.ts';
import type { SiblingPlace } from '../../shared/model/sibling-place.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import type { ChatStore } from './chat-store.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { createEditKeeper } from './keep-edits.ts';
import type { ToastStore } from './toast-store.ts';

export interface EditsState {
  /** The new versions of questions that are being written; they stay until they are saved or given up. */
  readonly texts: Readonly<Record<MessageId, string>>;
  /** The question whose edit was begun last: it comes into view with the focus. */
  readonly begun: { readonly messageId: MessageId } | undefined;
  /** Takes up what was begun in a conversation and not ended, before a reload or by another window. */
  readonly read: (id: ConversationId) => Promise<void>;
  readonly begin: (question: Message) => void;
  readonly write: (id: MessageId, text: string) => void;
  /** With Undo in a toast where something was written. */
  readonly cancel: (id: MessageId) => void;
  /** Answers with the new version; without one the text is still there. */
  readonly save: (id: MessageId, rerun: boolean) => Promise<Message | undefined>;
  /** Keeps what is not kept yet, at once. */
  readonly flush: () => Promise<void>;
}
export type EditsStore = StoreApi<EditsState>;

export interface EditsDeps {
  readonly core: CoreApi;
  readonly chat: ChatStore;
  readonly toasts: ToastStore;
  readonly clock: WindowClock;
}

/** New versions of questions. The core keeps what is written soon after typing stops, as it keeps drafts. */
export function createEditsStore({ core, chat, toasts, clock }: EditsDeps): EditsStore {
  /** Written by the person, as opposed to opened and left as it was. */
  const written = new Set<MessageId>();

  return createStore<EditsState>()((set, get) => {
    const keeper = createEditKeeper({ core, toasts, clock, textOf: (id) => get().texts[id] });
    const put = (id: MessageId, text: string) => set({ texts: { ...get().texts, [id]: text } });
    const drop = (id: MessageId) => {
      const { [id]: _, ...others } = get().texts;
      set({ texts: others });
      if (written.delete(id)) void keeper.keep(id);
    };
    return {
      texts: {},
      begun: undefined,
      read: async (conversationId) => {
        try {
          const { edits } = await core.branches.edits({ conversationId });
          for (const { messageId } of edits) written.add(messageId);
          const kept = Object.fromEntries(edits.map(({ messageId, text }) => [messageId, text]));
          set({ texts: { ...kept, ...get().texts } });
        } catch (error) {
          // A conversation that is not there says so in the place of its messages.
          const isSaid = isDisconnected(error) || isAbsent(error);
          if (!isSaid) toasts.getState().show({ text: describeError(error) });
        }
      },
      begin: ({ id, text }) => {
        put(id, get().texts[id] ?? text);
        set({ begun: { messageId: id } });
      },
      write: (id, text) => {
        put(id, text);
        written.add(id);
        keeper.keepSoon(id);
      },
      cancel: (id) => {
        const text = get().texts[id];
        const wasWritten = written.has(id);
        drop(id);
        if (!wasWritten || text === undefined) return;
        const action = { label: 'Undo', isUndo: true, run: () => get().write(id, text) };
        toasts.getState().show({ text: 'Edit discarded', action });
      },
      save: async (id, rerun) => {
        const { messages, siblings } = chat.getState();
        const version = await chat.getState().edit(id, { text: get().texts[id] ?? '', rerun });
        if (!version) return undefined;
        drop(id);
        if (!rerun && messages.some(({ parentId }) => parentId === id))
          sayWhereAnswersStay({ chat, toasts }, id, siblings[id]);
        return version;
      },
      flush: keeper.flush,
    };
  });
}

/** The version that was kept stands alone: what was below the old one is out of sight. */
function sayWhereAnswersStay(
  { chat, toasts }: Pick<EditsDeps, 'chat' | 'toasts'>,
  id: MessageId,
  place?: SiblingPlace,
) {
  const { position, count } = place ?? { position: 1, count: 1 };
  const action = { label: 'Show them', run: () => void chat.getState().showBranch(id) };
  toasts.getState().show({ text: `The answers stay on version ${position} of ${count + 1}.`, action });
}

function isAbsent(error: unknown): boolean {
  return error instanceof ContractError && error.body.code === 'not-found';
}
