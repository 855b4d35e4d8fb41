import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId, MessageId, ModelRef, TurnId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import type { Announce } from '../ports/announce.ts';
import type { Clock } from '../ports/clock.ts';
import type { Random } from '../ports/random.ts';
import type { MessageStore, Stores } from '../ports/stores.ts';
import type { Asked } from '../turns/asked.ts';
import type { Turns } from '../turns/create-turns.ts';

export interface LaunchPorts {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly random: Random;
  readonly announce: Announce;
  readonly turns: Turns;
}

/** An answer that is about to be given. */
export type PendingAnswer = Message & { readonly turnId: TurnId };

/** The conversation a turn is to run in; refused while another one runs there. */
export function openForTurn({ stores, turns }: LaunchPorts, id: ConversationId): Conversation {
  const conversation = stores.conversations.read(id);
  if (!conversation) throw notFound('conversation', id);
  if (conversation.deletedAt !== undefined) {
    const message = 'This conversation was deleted. Restore it before you go on with it.';
    throw new ContractError({ code: 'conflict', message });
  }
  if (!turns.running().some((turn) => turn.conversationId === id)) return conversation;
  const message = 'An answer is still running in this conversation. Stop it or wait for its end.';
  throw new ContractError({ code: 'conflict', message });
}

/** What every new message of the conversation begins with. */
export function newMessage(ports: LaunchPorts, conversationId: ConversationId, parentId: MessageId | undefined) {
  const now = ports.clock.now();
  const base = { id: ports.random.id(), conversationId, createdAt: now, updatedAt: now };
  return { ...base, ...(parentId !== undefined && { parentId }) };
}

export function pendingAnswer(
  ports: LaunchPorts,
  conversationId: ConversationId,
  parentId: MessageId | undefined,
): PendingAnswer {
  const base = newMessage(ports, conversationId, parentId);
  return { ...base, role: 'assistant', text: '', status: 'streaming', turnId: ports.random.id() };
}

export interface Launch extends Pick<Asked, 'task' | 'priority' | 'tags' | 'continues'> {
  readonly answer: PendingAnswer;
  /** For this message only; otherwise the conversation's. */
  readonly model?: ModelRef | undefined;
  readonly bypassesCache: boolean;
  /** What the conversation ended with before. */
  readonly previousLeafId: MessageId | undefined;
  /** The last message of what the model is to read. */
  readonly questionId: MessageId | undefined;
}

/** Lets the turn run on by itself and tells the windows. Conversation and answer are stored already. */
export function launchTurn(ports: LaunchPorts, conversation: Conversation, launch: Launch): void {
  const { stores, announce, turns } = ports;
  const { answer, questionId, previousLeafId, model = conversation.model, ...wanted } = launch;
  const asked: Asked = {
    ...wanted,
    ...(model !== undefined && { model }),
    source: 'chat',
    workspaceId: conversation.workspaceId,
    conversationId: conversation.id,
    history: questionId === undefined ? [] : readBranch(stores.messages, questionId),
  };
  const identity = { turnId: answer.turnId, conversationId: conversation.id, answerId: answer.id };
  turns.start(identity, { asked, answer, ...(previousLeafId !== undefined && { previousLeafId }) });
  announce('conversation-changed', { conversation });
  announce('turn-started', identity);
}

const pageSize = 500;

/** The whole branch that ends with `leafId`, oldest first. */
export function readBranch(messages: MessageStore, leafId: MessageId): readonly Message[] {
  let branch: readonly Message[] = [];
  for (;;) {
    const before = branch[0]?.id;
    const page = messages.path(leafId, { limit: pageSize, ...(before !== undefined && { before }) });
    branch = [...page.messages, ...branch];
    if (!page.hasEarlier) return branch;
  }
}
