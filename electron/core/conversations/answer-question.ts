import type { ConversationId, MessageId, ModelRef } from '../../../shared/model/ids.ts';
import { readQuestion } from './edit-question.ts';
import { type LaunchPorts, launchTurn, openForTurn, pendingAnswer, type PendingAnswer } from './launch-turn.ts';

export interface KeptQuestion {
  readonly conversationId: ConversationId;
  readonly questionId: MessageId;
  readonly model?: ModelRef;
}

/** Answers a question that was only kept. */
export function answerQuestion(ports: LaunchPorts, { conversationId, questionId, model }: KeptQuestion): PendingAnswer {
  const { stores, clock } = ports;
  const before = openForTurn(ports, conversationId);
  const question = readQuestion(ports, conversationId, questionId);
  const answer = pendingAnswer(ports, conversationId, question.id);
  const conversation = { ...before, activeLeafId: answer.id, updatedAt: clock.now() };
  stores.atomically(() => {
    stores.messages.insert(answer);
    stores.conversations.save(conversation);
  });
  const { activeLeafId: previousLeafId } = before;
  // Like another try: the question stands, also where the person does not let its answer go.
  launchTurn(ports, conversation, { answer, model, questionId, previousLeafId, bypassesCache: true });
  return answer;
}
