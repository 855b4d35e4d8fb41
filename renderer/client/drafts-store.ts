import { createStore, type StoreApi } from 'zustand/vanilla';
import { maxMessageCharacters } from '../../shared/contract/call-parts.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export interface DraftsState {
  /** Texts typed in this window; a conversation without an entry has the draft the core keeps. */
  readonly drafts: Readonly<Record<ConversationId, string>>;
  readonly edit: (id: ConversationId, text: string) => void;
  /** Saves what is not saved yet, at once. */
  readonly flush: () => Promise<void>;
}
export type DraftsStore = StoreApi<DraftsState>;

export interface DraftsDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly clock: WindowClock;
}

const saveAfterMs = 300;

/** Every conversation keeps the text that was typed and not sent; the core learns of it soon after typing stops. */
export function createDraftsStore({ core, toasts, clock }: DraftsDeps): DraftsStore {
  const unsaved = new Set<ConversationId>();
  let stopTimer = () => {};

  return createStore<DraftsState>()((set, get) => {
    const save = async (id: ConversationId) => {
      const draft = get().drafts[id] ?? '';
      // The composer says that it is too long; the core would refuse it.
      if (draft.length > maxMessageCharacters) return;
      unsaved.delete(id);
      try {
        await core.conversations.saveDraft({ id, draft });
      } catch (error) {
        if (isDisconnected(error)) unsaved.add(id);
        else toasts.getState().show({ text: describeError(error) });
      }
    };
    const flush = async () => {
      stopTimer();
      await Promise.all([...unsaved].map(save));
    };
    return {
      drafts: {},
      edit: (id, text) => {
        set({ drafts: { ...get().drafts, [id]: text } });
        unsaved.add(id);
        stopTimer();
        stopTimer = clock.after(saveAfterMs, () => void flush());
      },
      flush,
    };
  });
}

export function draftOf(drafts: DraftsState['drafts'], conversation: Conversation): string {
  return drafts[conversation.id] ?? conversation.draft;
}
