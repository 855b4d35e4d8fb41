import type { Message } from '../../../shared/model/message.ts';
import type { Stores } from '../ports/stores.ts';

/** Answers that were being streamed when the program ended: they end as interrupted. Answers how many there were. */
export function endInterrupted(stores: Stores, now: number): number {
  const unfinished = stores.messages.listStreaming();
  if (unfinished.length === 0) return 0;
  stores.atomically(() => {
    for (const message of unfinished) stores.messages.update(interrupted(message, now));
  });
  return unfinished.length;
}

function interrupted(message: Message, now: number): Message {
  return {
    ...message,
    status: 'interrupted',
    updatedAt: now,
    failure: {
      kind: 'network',
      message: 'Switchboard ended while this answer arrived. Try again for a whole answer.',
      actions: ['retry'],
    },
  };
}
