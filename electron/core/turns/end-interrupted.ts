import type { Message } from '../../../shared/model/message.ts';
import type { Stores } from '../ports/stores.ts';

/**
 * Answers that were being streamed when the program ended: they end as interrupted. To be called while the attempts
 * that ran are still known. Answers how many there were.
 */
export function endInterrupted(stores: Stores, now: number): number {
  const unfinished = stores.messages.listStreaming();
  if (unfinished.length === 0) return 0;
  const sent = new Set(stores.usage.listRunning().map(({ messageId }) => messageId));
  stores.atomically(() => {
    for (const message of unfinished) {
      const wasSent = sent.has(message.id) || message.provenance !== undefined || message.text !== '';
      stores.messages.update({ ...message, updatedAt: now, ...(wasSent ? cutOff : neverSent) });
    }
  });
  return unfinished.length;
}

const cutOff: Pick<Message, 'status' | 'failure'> = {
  status: 'interrupted',
  failure: {
    kind: 'network',
    message: 'Switchboard ended while this answer arrived. Try again for a whole answer.',
    actions: ['retry'],
  },
};

/** It waited for the person, or for its turn. */
const neverSent: Pick<Message, 'status' | 'failure'> = {
  status: 'failed',
  failure: {
    kind: 'aborted',
    message: 'Switchboard ended before this message was sent. Nothing was charged.',
    actions: ['retry'],
  },
};
