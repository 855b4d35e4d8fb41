import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { SecondTry } from './answer-again.ts';
import { type LaunchPorts, launchTurn, openForTurn, pendingAnswer, type PendingAnswer } from './launch-turn.ts';

/** Goes on behind an answer that broke off; what it said stays as it is, and the new one stands below it. */
export function continueAnswer(ports: LaunchPorts, { conversationId, answerId, model }: SecondTry): PendingAnswer {
  const { stores, clock } = ports;
  const before = openForTurn(ports, conversationId);
  const continues = stores.messages.read(answerId);
  if (continues?.role !== 'assistant' || continues.conversationId !== conversationId) {
    throw notFound('answer in this conversation', answerId);
  }
  if (continues.status === 'complete' || continues.text === '') {
    const message = 'Only an answer that broke off can be gone on with. Ask for another answer instead.';
    throw new ContractError({ code: 'conflict', message });
  }
  const answer = pendingAnswer(ports, conversationId, continues.id);
  const conversation = { ...before, activeLeafId: answer.id, updatedAt: clock.now() };
  stores.atomically(() => {
    stores.messages.insert(answer);
    stores.conversations.save(conversation);
  });
  launchTurn(ports, conversation, {
    answer,
    model,
    continues,
    questionId: continues.parentId,
    previousLeafId: before.activeLeafId,
    bypassesCache: true,
  });
  return answer;
}
