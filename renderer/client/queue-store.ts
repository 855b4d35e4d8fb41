import { createStore, type StoreApi } from 'zustand/vanilla';
import { maxMessageCharacters } from '../../shared/contract/call-parts.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Attachment } from '../../shared/model/attachment.ts';
import type { ConversationId, QueuedMessageId } from '../../shared/model/ids.ts';
import type { QueuedMessage } from '../../shared/model/queued-message.ts';
import { attachmentsOf } from './composed-file.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import type { AttachmentsStore } from './attachments-store.ts';
import type { DraftsStore } from './drafts-store.ts';
import type { ToastStore } from './toast-store.ts';

type Queued = readonly QueuedMessage[];

export interface QueueState {
  /** The messages that wait, by conversation; the next to be sent first. */
  readonly queues: Readonly<Record<ConversationId, Queued>>;
  /** Why the last one was not queued or sent; its text is where it was. */
  readonly problem: string | undefined;
  readonly read: (conversationId: ConversationId) => Promise<void>;
  readonly accept: (conversationId: ConversationId, queued: Queued) => void;
  readonly add: (conversationId: ConversationId, text: string) => Promise<void>;
  readonly edit: (message: QueuedMessage, text: string) => Promise<void>;
  readonly move: (message: QueuedMessage, position: number) => Promise<void>;
  /** With Undo in a toast. */
  readonly remove: (message: QueuedMessage) => Promise<void>;
  /** Goes on with a queue that holds. */
  readonly sendNext: (conversationId: ConversationId) => Promise<void>;
  readonly clearProblem: () => void;
}
export type QueueStore = StoreApi<QueueState>;

export interface QueueDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly drafts: DraftsStore;
  readonly attachments: AttachmentsStore;
}

export function createQueueStore({ core, toasts, drafts, attachments }: QueueDeps): QueueStore {
  return createStore<QueueState>()((set, get) => {
    const put = (id: ConversationId, queued: Queued) => set({ queues: { ...get().queues, [id]: queued } });
    const queueOf = (id: ConversationId) => get().queues[id] ?? [];
    /** Shown at once; the core answers with the whole queue. */
    const change = (id: ConversationId, after: Queued, send: () => Promise<{ readonly queued: Queued }>) => {
      const before = queueOf(id);
      return changeAtOnce({
        apply: () => put(id, after),
        send: async () => put(id, (await send()).queued),
        revert: () => put(id, before),
        toasts,
      });
    };
    return {
      queues: {},
      problem: undefined,
      read: async (conversationId) => {
        try {
          put(conversationId, (await core.queue.list({ conversationId })).queued);
        } catch (error) {
          if (!isDisconnected(error)) set({ problem: describeError(error) });
        }
      },
      accept: put,
      add: async (conversationId, text) => {
        const attached = attachmentsOf(attachments.getState().files[conversationId] ?? []);
        const isEmpty = text.trim() === '' && attached.length === 0;
        if (isEmpty || text.length > maxMessageCharacters) return;
        drafts.getState().edit(conversationId, '');
        attachments.getState().take(conversationId);
        set({ problem: undefined });
        try {
          put(conversationId, (await core.queue.add({ conversationId, text, ...idsOf(attached) })).queued);
          await attachments.getState().keep(conversationId);
        } catch (error) {
          attachments.getState().put(conversationId, attached);
          const typed = drafts.getState().drafts[conversationId] ?? '';
          drafts.getState().edit(conversationId, typed === '' ? text : `${text}\n${typed}`);
          set({ problem: describeError(error) });
        }
      },
      edit: async ({ id, conversationId, text: before }, text) => {
        if (text.trim() === '' || text === before) return;
        const after = queueOf(conversationId).map((one) => (one.id === id ? { ...one, text } : one));
        await change(conversationId, after, () => core.queue.edit({ id, text }));
      },
      move: async ({ id, conversationId }, position) => {
        const queue = queueOf(conversationId);
        const message = queue.find((one) => one.id === id);
        if (!message) return;
        const after = queue.filter((one) => one.id !== id).toSpliced(position, 0, message);
        await change(conversationId, after, () => core.queue.move({ id, position }));
      },
      remove: async ({ id, conversationId, text, attachments: attached = [] }) => {
        const position = queueOf(conversationId).findIndex((one) => one.id === id);
        const after = queueOf(conversationId).filter((one) => one.id !== id);
        const bringBack = async () => {
          try {
            put(conversationId, (await core.queue.add({ conversationId, text, position, ...idsOf(attached) })).queued);
          } catch (error) {
            const action = { label: 'Retry', run: () => void bringBack() };
            toasts.getState().show({ text: describeError(error), action });
          }
        };
        await change(conversationId, after, async () => {
          const left = await core.queue.remove({ id });
          const action = { label: 'Undo', hotkey: 'Mod+Z', run: () => void bringBack() };
          toasts.getState().show({ text: 'Removed from the queue', action });
          return left;
        });
      },
      clearProblem: () => set({ problem: undefined }),
      sendNext: async (conversationId) => {
        set({ problem: undefined });
        try {
          put(conversationId, (await core.queue.sendNext({ conversationId })).queued);
        } catch (error) {
          set({ problem: describeError(error) });
        }
      },
    };
  });
}

function idsOf(attachments: readonly Attachment[]): { readonly attachmentIds?: string[] } {
  return attachments.length === 0 ? {} : { attachmentIds: attachments.map(({ id }) => id) };
}
