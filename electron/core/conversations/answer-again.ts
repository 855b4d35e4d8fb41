import { notFound } from '../../../shared/contract/errors.ts';
import type { ConversationId, MessageId, ModelRef } from '../../../shared/model/ids.ts';
import { type LaunchPorts, launchTurn, openForTurn, pendingAnswer, type PendingAnswer } from './launch-turn.ts';

export interface SecondTry {
  readonly conversationId: ConversationId;
  readonly answerId: MessageId;
  readonly model?: ModelRef;
}

/** Answers the same question on a new branch; the old answer stays in the tree. */
export function answerAgain(ports: LaunchPorts, { conversationId, answerId, model }: SecondTry): PendingAnswer {
  const { stores, clock } = ports;
  const before = openForTurn(ports, conversationId);
  const replaced = stores.messages.read(answerId);
  if (replaced?.role !== 'assistant' || replaced.conversationId !== conversationId) {
    throw notFound('answer in this conversation', answerId);
  }
  const answer = pendingAnswer(ports, conversationId, replaced.parentId);
  const conversation = { ...before, activeLeafId: answer.id, updatedAt: clock.now() };
  stores.atomically(() => {
    stores.messages.insert(answer);
    stores.conversations.save(conversation);
  });
  launchTurn(ports, conversation, {
    answer,
    model,
    questionId: answer.parentId,
    previousLeafId: before.activeLeafId,
    bypassesCache: true,
  });
  return answer;
}
