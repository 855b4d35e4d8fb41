import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Conversation } from '../../shared/model/conversation.ts';
import type { ConversationId, ModelRef } from '../../shared/model/ids.ts';
import type { EpochMs } from '../../shared/model/quantities.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import { draftOf, type DraftsStore } from './drafts-store.ts';
import type { RouteStore } from './route-store.ts';
import type { ToastStore } from './toast-store.ts';

export interface ConversationsState {
  /** Newest first, without the deleted ones. */
  readonly conversations: readonly Conversation[];
  readonly status: ReadStatus;
  /** When the list last changed: the day it is grouped by. */
  readonly changedAt: EpochMs;
  readonly read: () => Promise<void>;
  /** Takes over what the core says about one of them. */
  readonly accept: (conversation: Conversation) => void;
  readonly open: (id: ConversationId) => void;
  /** Opens an empty conversation; one that was never used is taken up again. */
  readonly openNew: () => Promise<void>;
  readonly openNeighbour: (step: 1 | -1) => void;
  readonly rename: (id: ConversationId, title: string) => Promise<void>;
  readonly remove: (id: ConversationId) => Promise<void>;
  /** Without a model the choice is automatic again. */
  readonly chooseModel: (id: ConversationId, model?: ModelRef) => Promise<void>;
}
export type ConversationsStore = StoreApi<ConversationsState>;

export interface ConversationsDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly routes: RouteStore;
  readonly drafts: DraftsStore;
  readonly clock: WindowClock;
}

export function createConversationsStore(deps: ConversationsDeps): ConversationsStore {
  const { core, toasts, routes, drafts, clock } = deps;
  let isCreating = false;
  return createStore<ConversationsState>()((set, get) => {
    const put = (conversation: Conversation) =>
      set({ conversations: withConversation(get().conversations, conversation), changedAt: clock.now() });
    const find = (id: ConversationId) => get().conversations.find((known) => known.id === id);
    const open = (id: ConversationId) => routes.getState().go({ name: 'chat', conversationId: id });

    const change = (
      id: ConversationId,
      edit: (before: Conversation) => Conversation,
      send: () => Promise<Conversation>,
    ) => {
      const before = find(id);
      if (!before) return Promise.resolve();
      return changeAtOnce({
        apply: () => put(edit(before)),
        send: async () => put(await send()),
        revert: () => put(before),
        toasts,
      });
    };

    const restore = async (id: ConversationId, wasOpen: boolean) => {
      try {
        put(await core.conversations.restore({ id }));
        if (wasOpen) open(id);
      } catch (error) {
        toasts.getState().show({ text: describeError(error) });
      }
    };

    return {
      conversations: [],
      status: reading,
      changedAt: clock.now(),
      read: async () => {
        try {
          const { conversations } = await core.conversations.list({});
          set({
            conversations: newestFirst(conversations.filter((known) => !known.deletedAt)),
            status: ready,
            changedAt: clock.now(),
          });
        } catch (error) {
          set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      accept: put,
      open,
      openNew: async () => {
        if (isCreating) return;
        const typed = drafts.getState().drafts;
        const unused = get().conversations.find((known) => isUnused(known, draftOf(typed, known)));
        if (unused) return open(unused.id);
        isCreating = true;
        try {
          const created = await core.conversations.create({});
          put(created);
          open(created.id);
        } catch (error) {
          toasts.getState().show({
            text: describeError(error),
            action: { label: 'Retry', run: () => void get().openNew() },
          });
        } finally {
          isCreating = false;
        }
      },
      openNeighbour: (step) => {
        const { conversations } = get();
        const at = conversations.findIndex((known) => known.id === openId(routes));
        const next = conversations[at + step];
        if (next) open(next.id);
      },
      rename: (id, title) => {
        const wanted = title.trim();
        if (wanted === '' || wanted === find(id)?.title) return Promise.resolve();
        return change(
          id,
          (before) => ({ ...before, title: wanted, isTitleManual: true }),
          () => core.conversations.rename({ id, title: wanted }),
        );
      },
      remove: async (id) => {
        const before = find(id);
        if (!before) return;
        const wasOpen = openId(routes) === id;
        const neighbour = neighbourOf(get().conversations, id);
        await changeAtOnce({
          apply: () => {
            put({ ...before, deletedAt: before.updatedAt });
            if (wasOpen) routes.getState().go({ name: 'chat', ...(neighbour && { conversationId: neighbour }) });
          },
          send: async () => {
            await core.conversations.remove({ id });
            toasts.getState().show({
              text: `Deleted ${before.title}`,
              action: { label: 'Undo', hotkey: 'Mod+Z', run: () => void restore(id, wasOpen) },
            });
          },
          revert: () => {
            put(before);
            if (wasOpen) open(id);
          },
          toasts,
        });
      },
      chooseModel: (id, model) =>
        change(
          id,
          ({ model: _before, ...rest }) => ({ ...rest, ...(model && { model }) }),
          () => core.conversations.chooseModel({ id, ...(model && { model }) }),
        ),
    };
  });
}

function openId(routes: RouteStore): ConversationId | undefined {
  const { route } = routes.getState();
  return route.name === 'chat' ? route.conversationId : undefined;
}

function isUnused(conversation: Conversation, draft: string): boolean {
  return conversation.activeLeafId === undefined && !conversation.isTitleManual && draft.trim() === '';
}

function neighbourOf(conversations: readonly Conversation[], id: ConversationId): ConversationId | undefined {
  const at = conversations.findIndex((known) => known.id === id);
  return (conversations[at + 1] ?? conversations[at - 1])?.id;
}

function withConversation(conversations: readonly Conversation[], one: Conversation): readonly Conversation[] {
  const others = conversations.filter((known) => known.id !== one.id);
  return one.deletedAt ? others : newestFirst([...others, one]);
}

function newestFirst(conversations: readonly Conversation[]): readonly Conversation[] {
  return conversations.toSorted((one, other) => other.updatedAt - one.updatedAt);
}
