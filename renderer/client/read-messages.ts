import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import type { EpochMs } from '../../shared/model/quantities.ts';
import { reading, ready } from '../lib/read-status.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { type ChatAccess, isBusy } from './chat-state.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { withNewestPage, withSiblings } from './message-pages.ts';
import type { ToastStore } from './toast-store.ts';
import type { TurnWatches } from './turn-watches.ts';

export interface MessageReader {
  readonly open: (id: ConversationId | undefined) => Promise<void>;
  /** Reads ahead what opening the conversation would show first. */
  readonly prepare: (id: ConversationId) => void;
  readonly readEarlier: () => Promise<void>;
  /** Reads the newest page of a conversation again if it is on screen. */
  readonly readNewest: (id: ConversationId) => Promise<void>;
  readonly readSpend: () => Promise<void>;
}

export interface MessageReaderDeps extends ChatAccess {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly watches: TurnWatches;
  readonly clock: WindowClock;
  /** Whether the reader left the conversation at a place before its end. */
  readonly hasPlace: (id: ConversationId) => boolean;
}

const pageSize = 200;
/** More than the tallest window shows, and quickly there. */
const firstPageSize = 40;

/** Between a button that goes down and the click. */
const preparedForMs = 1_000;

interface Prepared {
  readonly id: ConversationId;
  readonly page: Promise<Page>;
  readonly at: EpochMs;
}

type Page = Awaited<ReturnType<CoreApi['conversations']['messages']>>;

/** Reads the messages of the conversation on screen, page by page. */
export function createMessageReader(deps: MessageReaderDeps): MessageReader {
  const { get, set, clock } = deps;
  let readingEarlier: Promise<void> | undefined;
  let opening = Promise.resolve();
  let prepared: Prepared | undefined;
  const takePrepared = (id: ConversationId) => {
    const { page, id: preparedId, at = 0 } = prepared ?? {};
    prepared = undefined;
    return preparedId === id && clock.now() - at < preparedForMs ? page : undefined;
  };
  const readMore = (limit: number) => {
    readingEarlier ??= readEarlier(deps, limit).finally(() => (readingEarlier = undefined));
    return readingEarlier;
  };
  const showOpened = async (id: ConversationId, page: Promise<Page>) => {
    await Promise.all([showNewest(deps, id, page), readSpend(deps)]);
    const { conversationId, messages } = get();
    const restSize = pageSize - messages.length;
    // The rest of a page follows once the first screen is painted.
    if (conversationId === id && restSize > 0) clock.afterFrame(() => void readMore(restSize));
  };
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
      // Asked before anyone hears of the change, so that what is to be seen first also comes first.
      const page = id === undefined ? undefined : (takePrepared(id) ?? readFirstPage(deps, id));
      set({ ...empty, conversationId: id, status: id === undefined ? ready : reading });
      opening = id === undefined || !page ? Promise.resolve() : showOpened(id, page);
      return opening;
    },
    prepare: (id) => {
      if (id === get().conversationId || isBusy(get(), id)) return;
      prepared = { id, page: readFirstPage(deps, id), at: clock.now() };
      // Opening says why it could not be read.
      prepared.page.catch(() => undefined);
    },
    readEarlier: () => readMore(pageSize),
    readNewest: (id) => {
      if (prepared?.id === id) prepared = undefined;
      return readNewest(deps, id);
    },
    readSpend: () => readSpend(deps),
  };
}

/** Where the reader returns to a place further up, that place comes at once too. */
function readFirstPage({ core, hasPlace }: MessageReaderDeps, id: ConversationId): Promise<Page> {
  return core.conversations.messages({ id, limit: hasPlace(id) ? pageSize : firstPageSize });
}

async function readNewest(deps: MessageReaderDeps, id: ConversationId): Promise<void> {
  const { core, get } = deps;
  if (get().conversationId === id) await showNewest(deps, id, core.conversations.messages({ id, limit: pageSize }));
}

async function showNewest(deps: MessageReaderDeps, id: ConversationId, asked: Promise<Page>): Promise<void> {
  const { watches, get, set } = deps;
  const isOpen = () => get().conversationId === id;
  try {
    const page = await asked;
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

async function readEarlier({ core, toasts, get, set }: MessageReaderDeps, limit: number): Promise<void> {
  const { conversationId: id, messages: shown, hasEarlier } = get();
  const first = shown[0];
  if (id === undefined || !first || !hasEarlier) return;
  try {
    const page = await core.conversations.messages({ id, before: first.id, limit });
    if (get().messages[0]?.id !== first.id) return;
    const messages = [...page.messages, ...get().messages];
    set({ messages, hasEarlier: page.hasEarlier, siblings: withSiblings(get().siblings, page) });
  } catch (error) {
    if (!isDisconnected(error)) toasts.getState().show({ text: describeError(error) });
  }
}
