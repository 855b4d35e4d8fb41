import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { MessageQueue } from '../conversations/message-queue.ts';
import { readAttachments } from '../conversations/read-attachments.ts';
import type { Stores } from '../ports/stores.ts';

interface QueueApiPorts {
  readonly queue: MessageQueue;
  readonly stores: Pick<Stores, 'attachments'>;
}

export function createQueueApi({ queue, stores }: QueueApiPorts): ApiGroup<'queue'> {
  return {
    list: async ({ conversationId }) => ({ queued: [...queue.list(conversationId)] }),
    add: async ({ attachmentIds = [], ...input }) => ({
      queued: [...queue.add({ ...input, attachments: readAttachments(stores, attachmentIds) })],
    }),
    edit: async ({ id, text }) => ({ queued: [...queue.edit(id, text)] }),
    move: async ({ id, position }) => ({ queued: [...queue.move(id, position)] }),
    remove: async ({ id }) => ({ queued: [...queue.remove(id)] }),
    sendNext: async ({ conversationId }) => ({ queued: [...queue.sendNext(conversationId)] }),
  };
}
