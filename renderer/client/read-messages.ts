import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { reading, ready } from '../lib/read-status.ts';
import type { ChatAccess } from './chat-state.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { withNewestPage } from './message-pages.ts';
import type { ToastStore } from './toast-store.ts';
import type { TurnWatches } from './turn-watches.ts';

export interface MessageReader {
  readonly open: (id: ConversationId | undefined) => Promise<void>;
  readonly readEarlier: () => Promise<void>;
  /** Reads the newest page of a conversation again if it is on screen. */
  readonly readNewest: (id: ConversationId) => Promise<void>;
  readonly readSpend: () => Promise<void>;
}

export interface MessageReaderDeps extends ChatAccess {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly watches: TurnWatches;
}

const pageSize = 200;

/** Reads the messages of the conversation on screen, page by page. */
export function createMessageReader({ core, toasts, watches, get, set }: MessageReaderDeps): MessageReader {
  let isReadingEarlier = false;
  const isOpen = (id: ConversationId) => get().conversationId === id;

  const readNewest = async (id: ConversationId) => {
    if (!isOpen(id)) return;
    try {
      const page = await core.conversations.messages({ id, limit: pageSize });
      if (!isOpen(id)) return;
      const shown = get().messages;
      const messages = withNewestPage(shown, page.messages.map(watches.newest));
      const keptEarlier = messages.length > page.messages.length;
      set({ messages, hasEarlier: keptEarlier ? get().hasEarlier : page.hasEarlier, status: ready });
      followOpenTurn();
    } catch (error) {
      // Everything is read again when the connection is back.
      if (!isOpen(id) || isDisconnected(error)) return;
      set({ status: { state: 'failed', message: describeError(error) } });
    }
  };

  const followOpenTurn = () => {
    const { conversationId, running, messages } = get();
    const turn = conversationId === undefined ? undefined : running[conversationId];
    const answer = messages.findLast((message) => message.id === turn?.answerId);
    if (turn && answer?.status === 'streaming') watches.follow(turn, answer);
  };

  const readSpend = async () => {
    const id = get().conversationId;
    if (id === undefined) return;
    try {
      const spend = await core.conversations.spend({ id });
      if (isOpen(id)) set({ spend });
    } catch (error) {
      if (!isDisconnected(error)) toasts.getState().show({ text: describeError(error) });
    }
  };

  return {
    open: async (id) => {
      if (id === get().conversationId) return;
      set({ conversationId: id, messages: [], hasEarlier: false, spend: undefined, sendProblem: undefined });
      if (id === undefined) return set({ status: ready });
      set({ status: reading });
      await Promise.all([readNewest(id), readSpend()]);
    },
    readEarlier: async () => {
      const { conversationId: id, messages, hasEarlier } = get();
      const first = messages[0];
      if (id === undefined || !first || !hasEarlier || isReadingEarlier) return;
      isReadingEarlier = true;
      try {
        const page = await core.conversations.messages({ id, before: first.id, limit: pageSize });
        if (get().messages[0]?.id !== first.id) return;
        set({ messages: [...page.messages, ...get().messages], hasEarlier: page.hasEarlier });
      } catch (error) {
        if (!isDisconnected(error)) toasts.getState().show({ text: describeError(error) });
      } finally {
        isReadingEarlier = false;
      }
    },
    readNewest,
    readSpend,
  };
}
