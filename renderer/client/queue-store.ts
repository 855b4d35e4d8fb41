import { createStore, type StoreApi } from 'zustand/vanilla';
import { maxMessageCharacters } from '../../shared/contract/call-parts.ts';
import { createQueueChanges } from './change-queue.ts';
import { attachmentsOf } from './composed-file.ts';
import { describeError, isDisconnected } from './describe-error.ts';
import { idsOf, type QueueAccess, type QueueDeps, type QueueState } from './queue-state.ts';

export type QueueStore = StoreApi<QueueState>;

/** The messages that wait until an answer ends, as the core keeps them. */
export function createQueueStore(deps: QueueDeps): QueueStore {
  const { core, drafts, attachments } = deps;
  return createStore<QueueState>()((set, get) => {
    const put: QueueAccess['put'] = (id, queued) => set({ queues: { ...get().queues, [id]: queued } });
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
      ...createQueueChanges({ ...deps, get, put }),
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
