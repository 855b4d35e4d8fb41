import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Conversation, ConversationCursor } from '../../shared/model/conversation.ts';
import type { ConversationId } from '../../shared/model/ids.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { changeAtOnce } from './change-at-once.ts';
import type { ConversationsStore } from './conversations-store.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

export type ShelfName = 'archived' | 'deleted';

export interface ShelfState {
  /** What is shown; absent while no shelf is looked at. */
  readonly shelf: ShelfName | undefined;
  /** What came there last first, as far as it was read. */
  readonly conversations: readonly Conversation[];
  /** Where reading goes on; absent at the end. */
  readonly next: ConversationCursor | undefined;
  readonly status: ReadStatus;
  readonly open: (shelf: ShelfName | undefined) => Promise<void>;
  readonly readMore: () => Promise<void>;
  readonly bringBack: (id: ConversationId) => Promise<void>;
  /** Gone for good once the toast with Undo has left. */
  readonly removeForGood: (id: ConversationId) => void;
  /** Takes over what the core says about one of them. */
  readonly accept: (conversation: Conversation) => void;
  readonly forget: (id: ConversationId) => void;
}
export type ShelfStore = StoreApi<ShelfState>;

export interface ShelfDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly conversations: ConversationsStore;
}

/** The archive and Recently deleted, page by page. */
export function createShelfStore(deps: ShelfDeps): ShelfStore {
  const { core, toasts } = deps;
  return createStore<ShelfState>()((set, get) => {
    const forget = (id: ConversationId) => set({ conversations: get().conversations.filter((one) => one.id !== id) });
    const put = (one: Conversation) => set({ conversations: withConversation(get(), one) });
    const readPage = async (after: ConversationCursor | undefined) => {
      const { shelf } = get();
      if (!shelf) return;
      try {
        const page = await core.conversations.list({ shelf, ...(after && { after }) });
        if (get().shelf !== shelf) return;
        const before = after ? get().conversations : [];
        const known = new Set(before.map(({ id }) => id));
        const conversations = [...before, ...page.conversations.filter(({ id }) => !known.has(id))];
        set({ conversations, next: page.next, status: ready });
      } catch (error) {
        set({ status: { state: 'failed', message: describeError(error) } });
      }
    };
    return {
      shelf: undefined,
      conversations: [],
      next: undefined,
      status: reading,
      open: async (shelf) => {
        if (get().shelf !== shelf) set({ shelf, conversations: [], next: undefined, status: reading });
        await readPage(undefined);
      },
      readMore: () => readPage(get().next),
      bringBack: async (id) => {
        const before = get().conversations.find((one) => one.id === id);
        if (!before) return;
        await changeAtOnce({
          apply: () => forget(id),
          send: () => sendBack(deps, before),
          revert: () => put(before),
          toasts,
        });
      },
      removeForGood: (id) => {
        const before = get().conversations.find((one) => one.id === id);
        if (!before) return;
        forget(id);
        toasts.getState().show({
          text: `Deleted ${before.title} for good`,
          action: { label: 'Undo', isUndo: true, run: () => put(before) },
          onLeft: () => void removeNow(deps, before, put),
        });
      },
      accept: (conversation) => {
        const { shelf } = get();
        if (shelf === undefined) return;
        if (shelfOf(conversation) === shelf) put(conversation);
        else forget(conversation.id);
      },
      forget,
    };
  });
}

async function sendBack({ core, toasts, conversations }: ShelfDeps, before: Conversation): Promise<void> {
  const { id, title, deletedAt } = before;
  const isDeleted = deletedAt !== undefined;
  const restored = await (isDeleted
    ? core.conversations.restore({ id })
    : core.conversations.setArchived({ id, isArchived: false }));
  conversations.getState().accept(restored);
  const open = () => conversations.getState().open(id);
  toasts.getState().show({ text: `Brought back ${title}`, action: { label: 'Open', run: open } });
}

async function removeNow({ core, toasts }: ShelfDeps, before: Conversation, put: (one: Conversation) => void) {
  try {
    await core.conversations.removeForGood({ id: before.id });
  } catch (error) {
    put(before);
    toasts.getState().show({ text: describeError(error) });
  }
}

function shelfOf({ deletedAt, archivedAt }: Conversation): ShelfName | 'current' {
  if (deletedAt !== undefined) return 'deleted';
  return archivedAt === undefined ? 'current' : 'archived';
}

function withConversation({ conversations, shelf }: ShelfState, one: Conversation): readonly Conversation[] {
  const at = ({ deletedAt, archivedAt }: Conversation) => (shelf === 'deleted' ? deletedAt : archivedAt) ?? 0;
  return [...conversations.filter(({ id }) => id !== one.id), one].toSorted((a, b) => at(b) - at(a));
}
