import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { Attachment } from '../../../shared/model/attachment.ts';
import type { ConversationId, MessageId, QueuedMessageId } from '../../../shared/model/ids.ts';
import type { QueuedMessage } from '../../../shared/model/queued-message.ts';
import type { Log } from '../ports/log.ts';
import { ask } from './ask.ts';
import type { LaunchPorts } from './launch-turn.ts';

export interface QueuePorts extends LaunchPorts {
  readonly log: Log;
}

export interface NewlyQueued {
  readonly conversationId: ConversationId;
  readonly text: string;
  readonly attachments?: readonly Attachment[];
  /** At the end where it is not said. */
  readonly position?: number;
}

type Queued = readonly QueuedMessage[];

/**
 * Messages that wait in a conversation, in the database. The next one is sent when an answer ends well; after one that
 * was stopped or failed, and after a restart, the queue holds until the person goes on with it.
 */
export interface MessageQueue {
  readonly list: (conversationId: ConversationId) => Queued;
  readonly add: (message: NewlyQueued) => Queued;
  readonly edit: (id: QueuedMessageId, text: string) => Queued;
  readonly move: (id: QueuedMessageId, position: number) => Queued;
  readonly remove: (id: QueuedMessageId) => Queued;
  readonly sendNext: (conversationId: ConversationId) => Queued;
  /** An answer is over: the next message goes where it ended well. */
  readonly noteEnded: (conversationId: ConversationId, answerId: MessageId) => void;
}

const maxQueued = 50;

export function createMessageQueue(ports: QueuePorts): MessageQueue {
  const { stores, clock, random, announce, log } = ports;
  const { queue } = stores;

  const replace = (conversationId: ConversationId, queued: Queued): Queued => {
    queue.replace(conversationId, queued);
    announce('queue-changed', { conversationId, queued: [...queued] });
    return queued;
  };
  const read = (id: QueuedMessageId): QueuedMessage => {
    const message = queue.read(id);
    if (!message) throw notFound('message in the queue', id);
    return message;
  };
  const sendNext = (conversationId: ConversationId): Queued => {
    const [next, ...others] = queue.list(conversationId);
    if (!next) return [];
    const { text, attachments = [] } = next;
    const alongside = () => queue.replace(conversationId, others);
    ask(ports, { conversationId, text, attachments, keepsDraft: true, alongside });
    announce('queue-changed', { conversationId, queued: others });
    return others;
  };

  return {
    list: queue.list,
    add: ({ conversationId, text, attachments = [], position }) => {
      if (!stores.conversations.read(conversationId)) throw notFound('conversation', conversationId);
      const before = queue.list(conversationId);
      if (before.length >= maxQueued) throw full(before.length);
      const files = attachments.length > 0 ? { attachments: [...attachments] } : {};
      const message = { id: random.id(), conversationId, text, ...files, createdAt: clock.now() };
      const after = replace(conversationId, before.toSpliced(position ?? before.length, 0, message));
      return before.length === 0 && hasEndedWell(ports, conversationId) ? sendNext(conversationId) : after;
    },
    edit: (id, text) => {
      const { conversationId } = read(id);
      const queued = queue.list(conversationId).map((one) => (one.id === id ? { ...one, text } : one));
      return replace(conversationId, queued);
    },
    move: (id, position) => {
      const message = read(id);
      const others = queue.list(message.conversationId).filter((one) => one.id !== id);
      return replace(message.conversationId, others.toSpliced(position, 0, message));
    },
    remove: (id) => {
      const { conversationId } = read(id);
      const others = queue.list(conversationId).filter((one) => one.id !== id);
      return replace(conversationId, others);
    },
    sendNext,
    noteEnded: (conversationId, answerId) => {
      if (stores.messages.read(answerId)?.status !== 'complete') return;
      try {
        sendNext(conversationId);
      } catch (error) {
        // The queue holds, and sending it by hand says why.
        log.warn('queue-not-sent', { conversationId, error });
      }
    },
  };
}

/** The answer that the message was to wait for ended while the message was on its way. */
function hasEndedWell({ stores, turns }: QueuePorts, conversationId: ConversationId): boolean {
  if (turns.running().some((turn) => turn.conversationId === conversationId)) return false;
  const { activeLeafId, deletedAt } = stores.conversations.read(conversationId) ?? {};
  const newest = activeLeafId === undefined ? undefined : stores.messages.read(activeLeafId);
  return deletedAt === undefined && newest?.role === 'assistant' && newest.status === 'complete';
}

function full(count: number): ContractError {
  const message = `${count} messages wait in this conversation already. Send or remove some before you add another.`;
  return new ContractError({ code: 'conflict', message });
}
