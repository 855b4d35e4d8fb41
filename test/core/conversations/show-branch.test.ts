import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { Message } from '../../../shared/model/message.ts';
import { askCore, endOfTurn } from '../../support/ask-core.ts';
import { type StartedCore, startCore, testModel } from '../../support/start-core.ts';

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore();
  api = started.core.api;
});
afterEach(() => started.stop());

async function answerAgain({ id: answerId, conversationId }: Message): Promise<Message> {
  const { turnId, answer } = await api.turns.regenerate({ conversationId, answerId, model: testModel });
  await endOfTurn(api, { conversationId, turnId });
  return answer;
}

async function conversationWithTwoAnswers() {
  const [question, first] = await askCore(api, 'Which?');
  if (!question || !first) throw new Error('Nothing was asked.');
  const second = await answerAgain(first);
  return { id: question.conversationId, question, first, second };
}

const shownIds = async (id: string) =>
  (await api.conversations.messages({ id, limit: 50 })).messages.map((message) => message.id);

test('the page tells of each message with siblings which place it has', async () => {
  const { id, first, second } = await conversationWithTwoAnswers();
  expect(await api.conversations.messages({ id, limit: 50 })).toMatchObject({
    messages: [{ text: 'Which?' }, { id: second.id }],
    siblings: [{ messageId: second.id, position: 2, count: 2, previousId: first.id }],
  });
});

test('the old branch comes back down to its newest end, for every window and after a restart', async () => {
  const { id, question, first, second } = await conversationWithTwoAnswers();
  const {
    turnId,
    question: next,
    answer,
  } = await api.turns.start({ conversationId: id, text: 'Go on', model: testModel });
  await endOfTurn(api, { conversationId: id, turnId });
  const heard: unknown[] = [];
  api.on('conversation-changed', ({ conversation }) => heard.push(conversation.activeLeafId));

  const before = await api.conversations.read({ id });
  expect(await api.conversations.showBranch({ id, messageId: first.id })).toEqual({
    ...before,
    activeLeafId: first.id,
  });
  expect(await shownIds(id)).toEqual([question.id, first.id]);
  await api.conversations.showBranch({ id, messageId: second.id });
  expect([await shownIds(id), heard]).toEqual([
    [question.id, second.id, next.id, answer.id],
    [first.id, answer.id],
  ]);

  await api.conversations.showBranch({ id, messageId: first.id });
  api = (await started.reopen()).api;
  expect(await shownIds(id)).toEqual([question.id, first.id]);
});

test('the next message goes on from the branch that is shown', async () => {
  const { id, first } = await conversationWithTwoAnswers();
  await api.conversations.saveDraft({ id, draft: 'Half a thought' });
  expect(await api.conversations.showBranch({ id, messageId: first.id })).toMatchObject({ draft: 'Half a thought' });
  const { turnId, question } = await api.turns.start({ conversationId: id, text: 'Go on', model: testModel });
  await endOfTurn(api, { conversationId: id, turnId });
  expect(question.parentId).toBe(first.id);
});

test('no branch is changed to while an answer runs', async () => {
  const { id, first } = await conversationWithTwoAnswers();
  started.provider.script([{ type: 'text', text: 'Half' }, { type: 'stall' }]);
  const { turnId } = await api.turns.start({ conversationId: id, text: 'Go on', model: testModel });
  await expect(api.conversations.showBranch({ id, messageId: first.id })).rejects.toMatchObject({
    body: { code: 'conflict' },
  });
  await api.turns.cancel({ turnId });
  await endOfTurn(api, { conversationId: id, turnId });
  expect(await api.conversations.showBranch({ id, messageId: first.id })).toMatchObject({ activeLeafId: first.id });
});

test('a failed answer and a stopped one are branches like any other', async () => {
  const { id, first } = await conversationWithTwoAnswers();
  started.provider.script([{ type: 'refuse', status: 400 }]);
  const failed = await answerAgain(first);
  expect(await api.conversations.messages({ id, limit: 50 })).toMatchObject({
    messages: [{}, { id: failed.id, status: 'failed' }],
    siblings: [{ messageId: failed.id, position: 3, count: 3 }],
  });
});

test('a message of another conversation is not found', async () => {
  const { id } = await conversationWithTwoAnswers();
  const [elsewhere] = await askCore(api, 'Elsewhere');
  await expect(api.conversations.showBranch({ id, messageId: elsewhere?.id ?? '' })).rejects.toMatchObject({
    body: { code: 'not-found' },
  });
});
