import type { Failure } from '../../../shared/model/failure.ts';
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
  const { provenance, text } = message;
  const ended = { ...message, updatedAt: now };
  if (!provenance && text === '') return { ...ended, status: 'failed', failure: neverSent };
  return { ...ended, status: 'interrupted', failure: cutOff };
}

const cutOff: Failure = {
  kind: 'network',
  message: 'Switchboard ended while this answer arrived. Try again for a whole answer.',
  actions: ['retry'],
};

/** It waited for the person, or for its turn. */
const neverSent: Failure = {
  kind: 'aborted',
  message: 'Switchboard ended before this message was sent. Nothing was charged.',
  actions: ['retry'],
};
