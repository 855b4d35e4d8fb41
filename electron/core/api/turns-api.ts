import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { answerAgain } from '../conversations/answer-again.ts';
import { answerQuestion } from '../conversations/answer-question.ts';
import { ask } from '../conversations/ask.ts';
import { continueAnswer } from '../conversations/continue-answer.ts';
import { editQuestion } from '../conversations/edit-question.ts';
import { readAttachments } from '../conversations/read-attachments.ts';
import type { LaunchPorts } from '../conversations/launch-turn.ts';

export function createTurnsApi(ports: LaunchPorts): ApiGroup<'turns'> {
  const { turns } = ports;
  return {
    start: async ({ attachmentIds = [], ...input }) => {
      const attachments = readAttachments(ports.stores, attachmentIds);
      const { question, answer } = ask(ports, { ...input, attachments });
      return { turnId: answer.turnId, question, answer };
    },
    regenerate: async (input) => {
      const answer = answerAgain(ports, input);
      return { turnId: answer.turnId, answer };
    },
    continue: async (input) => {
      const answer = continueAnswer(ports, input);
      return { turnId: answer.turnId, answer };
    },
    edit: async (input) => {
      const { question, answer } = editQuestion(ports, input);
      return { question, ...(answer && { turn: { turnId: answer.turnId, answer } }) };
    },
    answer: async (input) => {
      const answer = answerQuestion(ports, input);
      return { turnId: answer.turnId, answer };
    },
    watch: ({ turnId, fromIndex }, { signal }) => turns.watch(turnId, fromIndex, signal),
    cancel: async ({ turnId }) => {
      turns.cancel(turnId);
      return {};
    },
    running: async () => ({ turns: [...turns.running()] }),
  };
}
