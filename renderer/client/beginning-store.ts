import { createStore, type StoreApi } from 'zustand/vanilla';
import { maxMessageCharacters } from '../../shared/contract/call-parts.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId, ModelRef, WorkspaceId } from '../../shared/model/ids.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import type { ChatStore } from './chat-store.ts';
import type { ConversationsStore } from './conversations-store.ts';
import type { TextStorage } from '../lib/stored-value.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import type { DraftsStore } from './drafts-store.ts';

/** What is typed and chosen before there is any conversation to keep it in. */
export interface BeginningState {
  readonly text: string;
  readonly model: ModelRef | undefined;
  readonly isSending: boolean;
  /** Why it was not sent or kept; the text is still there. */
  readonly problem: string | undefined;
  /** The conversation that was made of the last beginning in this window. */
  readonly madeId: ConversationId | undefined;
  readonly edit: (text: string) => void;
  /** Without a model the choice is automatic. */
  readonly chooseModel: (model?: ModelRef) => void;
  /** Makes the conversation now, for files that come before any word; undefined where that failed. */
  readonly begin: () => Promise<ConversationId | undefined>;
  /** Keeps what is typed at once. */
  readonly flush: () => Promise<void>;
  readonly send: (text: string) => Promise<void>;
}
export type BeginningStore = StoreApi<BeginningState>;

export interface BeginningDeps {
  readonly core: CoreApi;
  readonly chat: ChatStore;
  readonly conversations: ConversationsStore;
  readonly drafts: DraftsStore;
  readonly clock: WindowClock;
  readonly currentWorkspaceId: () => WorkspaceId;
  /** Holds the text over a reload until its conversation is made. */
  readonly storage: TextStorage;
}

const keepAfterMs = 300;
const storageKey = 'beginning';

/** The first message: its conversation is made when it is sent, or when typing pauses, so that no draft is lost. */
export function createBeginningStore(deps: BeginningDeps): BeginningStore {
  const { core, chat, conversations, drafts, clock, storage } = deps;
  const typedBefore = storage.getItem(storageKey) ?? '';
  let making: Promise<ConversationId> | undefined;
  let stopTimer = () => {};

  return createStore<BeginningState>()((set, get) => {
    const make = async () => {
      const { id } = await core.conversations.create({ workspaceId: deps.currentWorkspaceId() });
      const { text, model, isSending } = get();
      // Once its conversation is to be seen, the draft is kept.
      const isDraft = !isSending && text.length <= maxMessageCharacters;
      if (isDraft) await core.conversations.saveDraft({ id, draft: text });
      if (model !== undefined) await core.conversations.chooseModel({ id, model });
      const made = await core.conversations.read({ id });
      drafts.getState().edit(id, get().text);
      storage.removeItem(storageKey);
      conversations.getState().accept(made);
      set({ ...nothingTyped, madeId: id });
      conversations.getState().open(id);
      return id;
    };
    const makeOnce = () => (making ??= make().finally(() => (making = undefined)));
    const keep = async () => {
      stopTimer();
      try {
        if (get().text.trim() !== '') await makeOnce();
      } catch (error) {
        if (!isDisconnected(error)) set({ problem: describeError(error) });
      }
    };
    return {
      ...nothingTyped,
      text: typedBefore,
      madeId: undefined,
      edit: (text) => {
        set({ text, problem: undefined });
        storage.setItem(storageKey, text);
        stopTimer();
        stopTimer = clock.after(keepAfterMs, () => void keep());
      },
      chooseModel: (model) => set({ model }),
      begin: () => makeOnce().catch((error: unknown) => (set({ problem: describeError(error) }), undefined)),
      flush: keep,
      send: async (text) => {
        if (get().isSending || text.trim() === '' || text.length > maxMessageCharacters) return;
        stopTimer();
        set({ text: '', isSending: true, problem: undefined });
        try {
          const id = await makeOnce();
          await chat.getState().open(id);
          await chat.getState().send(text);
        } catch (error) {
          const typed = get().text;
          set({ text: typed === '' ? text : `${text}\n${typed}`, isSending: false, problem: describeError(error) });
        }
      },
    };
  });
}

const nothingTyped = { text: '', model: undefined, isSending: false, problem: undefined };
