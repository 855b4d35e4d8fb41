import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId, MessageId } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import {
  type LaunchPorts,
  launchTurn,
  newMessage,
  openForTurn,
  pendingAnswer,
  type PendingAnswer,
} from './launch-turn.ts';

export interface QuestionEdit {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  readonly text: string;
  /** Whether the new version is answered at once, or only kept. */
  readonly rerun: boolean;
}

/** A new version of a question beside the old one, which keeps everything that followed it. */
export function editQuestion(
  ports: LaunchPorts,
  { conversationId, messageId, text, rerun }: QuestionEdit,
): { readonly question: Message; readonly answer: PendingAnswer | undefined } {
  const { stores, clock, announce } = ports;
  const before = openForTurn(ports, conversationId);
  const old = readQuestion(ports, conversationId, messageId);
  if (text === '' && !old.attachments) {
    const message = 'A message without files needs words. Write some, or cancel.';
    throw new ContractError({ code: 'invalid-input', path: 'text', message });
  }
  const base = newMessage(ports, conversationId, old.parentId);
  const files = old.attachments ? { attachments: old.attachments } : {};
  const question: Message = { ...base, role: 'user', text, ...files, status: 'complete' };
  const answer = rerun ? pendingAnswer(ports, conversationId, question.id) : undefined;
  const activeLeafId = (answer ?? question).id;
  const conversation: Conversation = { ...before, activeLeafId, updatedAt: clock.now() };
  stores.atomically(() => {
    stores.messages.insert(question);
    if (answer) stores.messages.insert(answer);
    stores.conversations.save(conversation);
  });
  if (answer) {
    const { activeLeafId: previousLeafId } = before;
    launchTurn(ports, conversation, { answer, questionId: question.id, previousLeafId, bypassesCache: false });
  } else {
    announce('conversation-changed', { conversation });
  }
  return { question, answer };
}

export function readQuestion({ stores }: LaunchPorts, conversationId: ConversationId, id: MessageId): Message {
  const question = stores.messages.read(id);
  if (question?.role === 'user' && question.conversationId === conversationId) return question;
  throw notFound('question in this conversation', id);
}
