import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { reading, ready } from '../lib/read-status.ts';
import type { ChatAccess } from './chat-state.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { withNewestPage, withSiblings } from './message-pages.ts';
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
export function createMessageReader(deps: MessageReaderDeps): MessageReader {
  const { get, set } = deps;
  let readingEarlier: Promise<void> | undefined;
  let opening = Promise.resolve();
  return {
    open: (id) => {
      if (id === get().conversationId) return opening;
      const empty = {
        messages: [],
        siblings: {},
        hasEarlier: false,
        spend: undefined,
        sendProblem: undefined,
        announcement: '',
      };
      set({ ...empty, conversationId: id, status: id === undefined ? ready : reading });
      opening = id === undefined ? Promise.resolve() : readOpened(deps, id);
      return opening;
    },
    readEarlier: () => {
      readingEarlier ??= readEarlier(deps).finally(() => (readingEarlier = undefined));
      return readingEarlier;
    },
    readNewest: (id) => readNewest(deps, id),
    readSpend: () => readSpend(deps),
  };
}

async function readOpened(deps: MessageReaderDeps, id: ConversationId): Promise<void> {
  await Promise.all([readNewest(deps, id), readSpend(deps)]);
}

async function readNewest(deps: MessageReaderDeps, id: ConversationId): Promise<void> {
  const { core, watches, get, set } = deps;
  const isOpen = () => get().conversationId === id;
  if (!isOpen()) return;
  try {
    const page = await core.conversations.messages({ id, limit: pageSize });
    if (!isOpen()) return;
    const messages = withNewestPage(get().messages, page.messages.map(watches.newest));
    const hasEarlier = messages.length > page.messages.length ? get().hasEarlier : page.hasEarlier;
    set({ messages, hasEarlier, siblings: withSiblings(get().siblings, page), status: ready });
    followOpenTurn(deps);
  } catch (error) {
    // After a lost connection everything is read again.
    if (isDisconnected(error) || !isOpen()) return;
    set({ status: { state: 'failed', message: describeError(error) } });
  }
}

function followOpenTurn({ watches, get }: MessageReaderDeps): void {
  const { conversationId, running, messages } = get();
  const turn = conversationId === undefined ? undefined : running[conversationId];
  const answer = messages.findLast((message) => message.id === turn?.answerId);
  if (turn && answer?.status === 'streaming') watches.follow(turn, answer);
}

async function readSpend({ core, toasts, get, set }: MessageReaderDeps): Promise<void> {
  const id = get().conversationId;
  if (id === undefined) return;
  try {
    const spend = await core.conversations.spend({ id });
    if (get().conversationId === id) set({ spend });
  } catch (error) {
    // A conversation that cannot be read says so in the place of its messages.
    const isSaid = get().status.state === 'failed' || isDisconnected(error);
    if (!isSaid) toasts.getState().show({ text: describeError(error) });
  }
}

async function readEarlier({ core, toasts, get, set }: MessageReaderDeps): Promise<void> {
  const { conversationId: id, messages: shown, hasEarlier } = get();
  const first = shown[0];
  if (id === undefined || !first || !hasEarlier) return;
  try {
    const page = await core.conversations.messages({ id, before: first.id, limit: pageSize });
    if (get().messages[0]?.id !== first.id) return;
    const messages = [...page.messages, ...get().messages];
    set({ messages, hasEarlier: page.hasEarlier, siblings: withSiblings(get().siblings, page) });
  } catch (error) {
    if (!isDisconnected(error)) toasts.getState().show({ text: describeError(error) });
  }
}
