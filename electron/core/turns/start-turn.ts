import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { Conversation } from '../../../shared/model/conversation.ts';
import type { ConversationId, MessageId, ModelRef } from '../../../shared/model/ids.ts';
import type { Message } from '../../../shared/model/message.ts';
import { titleFromText } from '../conversations/title-from-text.ts';
import type { MessageStore } from '../ports/stores.ts';
import { runTurn } from './run-turn.ts';
import type { TurnPorts } from './turn-ports.ts';
import type { TurnRegistry } from './turn-registry.ts';

export interface TurnStarterPorts extends TurnPorts {
  readonly registry: TurnRegistry;
  readonly onStarted: (conversation: Conversation, answer: Message) => void;
}

export interface TurnStarter {
  readonly ask: (input: { conversationId: ConversationId; text: string; model?: ModelRef }) => {
    readonly question: Message;
    readonly answer: Message;
  };
  readonly regenerate: (input: { conversationId: ConversationId; answerId: MessageId; model?: ModelRef }) => Message;
}

/** Saves what the person sent before anything else can fail, then lets the turn run on by itself. */
export function createTurnStarter(ports: TurnStarterPorts): TurnStarter {
  const { stores, clock, random } = ports;

  const openConversation = (id: ConversationId): Conversation => {
    const conversation = stores.conversations.read(id);
    if (!conversation) throw notFound('conversation', id);
    if (ports.registry.running().some((turn) => turn.conversationId === id)) {
      throw new ContractError({
        code: 'conflict',
        message: 'An answer is still running in this conversation. Stop it or wait for its end.',
      });
    }
    return conversation;
  };

  const newMessage = (conversation: Conversation, parentId: MessageId | undefined) => {
    const now = clock.now();
    const base = { id: random.id(), conversationId: conversation.id, createdAt: now, updatedAt: now };
    return { ...base, ...(parentId !== undefined && { parentId }) };
  };

  const launch = (conversation: Conversation, answer: Message, model: ModelRef | undefined): void => {
    ports.onStarted(conversation, answer);
    const settings = stores.settings.read();
    const wishes = {
      ...(model !== undefined && { message: model }),
      ...(conversation.model !== undefined && { conversation: conversation.model }),
      ...(settings.defaultModel !== undefined && { settings: settings.defaultModel }),
    };
    const history = answer.parentId === undefined ? [] : readBranch(stores.messages, answer.parentId);
    const identity = { turnId: answer.turnId ?? answer.id, conversationId: conversation.id, answerId: answer.id };
    ports.registry.start(identity, (turn) => runTurn(ports, { wishes, history, answer }, turn));
  };

  return {
    ask: ({ conversationId, text, model }) => {
      const before = openConversation(conversationId);
      const question: Message = { ...newMessage(before, before.activeLeafId), role: 'user', text, status: 'complete' };
      const answer = pendingAnswer(newMessage(before, question.id), random.id());
      const isFirst = before.activeLeafId === undefined;
      const conversation: Conversation = {
        ...before,
        ...(isFirst && !before.isTitleManual && { title: titleFromText(text) }),
        draft: '',
        activeLeafId: answer.id,
        updatedAt: clock.now(),
      };
      stores.atomically(() => {
        stores.messages.insert(question);
        stores.messages.insert(answer);
        stores.conversations.save(conversation);
      });
      launch(conversation, answer, model);
      return { question, answer };
    },
    regenerate: ({ conversationId, answerId, model }) => {
      const before = openConversation(conversationId);
      const replaced = stores.messages.read(answerId);
      if (replaced?.role !== 'assistant' || replaced.conversationId !== conversationId) {
        throw notFound('answer in this conversation', answerId);
      }
      const answer = pendingAnswer(newMessage(before, replaced.parentId), random.id());
      const conversation = { ...before, activeLeafId: answer.id, updatedAt: clock.now() };
      stores.atomically(() => {
        stores.messages.insert(answer);
        stores.conversations.save(conversation);
      });
      launch(conversation, answer, model);
      return answer;
    },
  };
}

type MessageBase = Pick<Message, 'id' | 'conversationId' | 'parentId' | 'createdAt' | 'updatedAt'>;

function pendingAnswer(base: MessageBase, turnId: string): Message {
  return { ...base, role: 'assistant', text: '', status: 'streaming', turnId };
}

const pageSize = 500;

/** The whole branch that ends with `leafId`, oldest first. */
function readBranch(messages: MessageStore, leafId: MessageId): readonly Message[] {
  let branch: readonly Message[] = [];
  for (;;) {
    const before = branch[0]?.id;
    const page = messages.path(leafId, { limit: pageSize, ...(before !== undefined && { before }) });
    branch = [...page.messages, ...branch];
    if (!page.hasEarlier) return branch;
  }
}
