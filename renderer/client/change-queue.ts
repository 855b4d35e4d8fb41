import type { ConversationId } from '../../shared/model/ids.ts';
import type { QueuedMessage } from '../../shared/model/queued-message.ts';
import { changeAtOnce } from './change-at-once.ts';
import { describeError } from './describe-error.ts';
import { idsOf, type QueueAccess, type Queued, type QueueState } from './queue-state.ts';

export type QueueChanges = Pick<QueueState, 'edit' | 'move' | 'remove'>;

/** What a person changes about messages that wait: shown at once, brought back where the core refuses. */
export function createQueueChanges(access: QueueAccess): QueueChanges {
  const { core, toasts, get } = access;
  const queueOf = (id: ConversationId) => get().queues[id] ?? [];
  return {
    edit: async ({ id, conversationId, text: before }, text) => {
      if (text.trim() === '' || text === before) return;
      const after = queueOf(conversationId).map((one) => (one.id === id ? { ...one, text } : one));
      await change(access, { conversationId, after, send: () => core.queue.edit({ id, text }) });
    },
    move: async ({ id, conversationId }, position) => {
      const queue = queueOf(conversationId);
      const message = queue.find((one) => one.id === id);
      if (!message) return;
      const after = queue.filter((one) => one.id !== id).toSpliced(position, 0, message);
      await change(access, { conversationId, after, send: () => core.queue.move({ id, position }) });
    },
    remove: async (message) => {
      const { id, conversationId } = message;
      const position = queueOf(conversationId).findIndex((one) => one.id === id);
      const after = queueOf(conversationId).filter((one) => one.id !== id);
      const send = async () => {
        const left = await core.queue.remove({ id });
        const undo = () => void bringBack(access, message, position);
        toasts.getState().show({
          text: 'Removed from the queue',
          action: { label: 'Undo', isUndo: true, run: undo },
        });
        return left;
      };
      await change(access, { conversationId, after, send });
    },
  };
}

interface QueueChange {
  readonly conversationId: ConversationId;
  readonly after: Queued;
  /** The core answers with the whole queue. */
  readonly send: () => Promise<{ readonly queued: Queued }>;
}

function change({ toasts, get, put }: QueueAccess, { conversationId, after, send }: QueueChange): Promise<void> {
  const before = get().queues[conversationId] ?? [];
  return changeAtOnce({
    apply: () => put(conversationId, after),
    send: async () => put(conversationId, (await send()).queued),
    revert: () => put(conversationId, before),
    toasts,
  });
}

async function bringBack(access: QueueAccess, message: QueuedMessage, position: number): Promise<void> {
  const { core, toasts, put } = access;
  const { conversationId, text, attachments = [] } = message;
  try {
    put(conversationId, (await core.queue.add({ conversationId, text, position, ...idsOf(attachments) })).queued);
  } catch (error) {
    const action = { label: 'Retry', run: () => void bringBack(access, message, position) };
    toasts.getState().show({ text: describeError(error), action });
  }
}
