import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { MessageQueue } from '../conversations/message-queue.ts';

export function createQueueApi({ queue }: { readonly queue: MessageQueue }): ApiGroup<'queue'> {
  return {
    list: async ({ conversationId }) => ({ queued: [...queue.list(conversationId)] }),
    add: async (input) => ({ queued: [...queue.add(input)] }),
    edit: async ({ id, text }) => ({ queued: [...queue.edit(id, text)] }),
    move: async ({ id, position }) => ({ queued: [...queue.move(id, position)] }),
    remove: async ({ id }) => ({ queued: [...queue.remove(id)] }),
    sendNext: async ({ conversationId }) => ({ queued: [...queue.sendNext(conversationId)] }),
  };
}
