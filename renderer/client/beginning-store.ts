import { createStore, type StoreApi } from 'zustand/vanilla';
import { maxMessageCharacters } from '../../shared/contract/call-parts.ts';
import { createConversationBeginning } from './begin-conversation.ts';
import { type BeginningDeps, type BeginningState, heldTextKey, nothingTyped } from './beginning-state.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { openNewConversation } from './open-new-conversation.ts';

export type BeginningStore = StoreApi<BeginningState>;

const keepAfterMs = 300;

/** The first message: its conversation is made when it is sent, or when typing pauses, so that no draft is lost. */
export function createBeginningStore(deps: BeginningDeps): BeginningStore {
  const { chat, outbox, clock, storage } = deps;
  const typedBefore = storage.getItem(heldTextKey) ?? '';
  let stopTimer = () => {};

  return createStore<BeginningState>()((set, get) => {
    const access = { ...deps, get, set };
    const { makeOnce, offer, hasOffered } = createConversationBeginning(access);
    const keep = async () => {
      stopTimer();
      try {
        if (get().text.trim() !== '') await makeOnce();
      } catch (error) {
        if (!isDisconnected(error)) set({ problem: describeError(error) });
      }
    };
    const sendAlone = async (text: string) => {
      set({ text: '', isSending: true, problem: undefined });
      try {
        const id = await makeOnce();
        await chat.getState().open(id);
        await chat.getState().send(text, id);
      } catch (error) {
        const typed = get().text;
        set({ text: typed === '' ? text : `${text}\n${typed}`, isSending: false, problem: describeError(error) });
      }
    };
    /** The words stay in the composer until their files are there. */
    const sendWithFiles = async (text: string) => {
      try {
        await outbox.getState().send(await makeOnce(), text);
      } catch (error) {
        set({ problem: describeError(error) });
      }
    };
    return {
      ...nothingTyped,
      text: typedBefore,
      isMaking: false,
      madeId: undefined,
      fieldNumber: 0,
      openNew: (text = '') => openNewConversation({ ...access, makeOnce }, text),
      edit: (text) => {
        set({ text, problem: undefined });
        storage.setItem(heldTextKey, text);
        stopTimer();
        stopTimer = clock.after(keepAfterMs, () => void keep());
      },
      chooseModel: (model) => set({ model }),
      attach: async (files) => {
        offer(files);
        await makeOnce().catch((error: unknown) => set({ problem: describeError(error) }));
      },
      flush: keep,
      send: async (text) => {
        if (get().isSending || text.trim() === '' || text.length > maxMessageCharacters) return;
        stopTimer();
        await (hasOffered() ? sendWithFiles(text) : sendAlone(text));
      },
    };
  });
}
