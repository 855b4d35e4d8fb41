import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import { askCore, endOfTurn } from '../../support/ask-core.ts';
import { type StartedCore, startCore, testModel } from '../../support/start-core.ts';

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore();
  api = started.core.api;
});
afterEach(() => started.stop());

async function conversationWithAnswer() {
  const [question, answer] = await askCore(api, 'Whihc?');
  if (!question || !answer) throw new Error('Nothing was asked.');
  const conversationId = question.conversationId;
  await api.conversations.chooseModel({ id: conversationId, model: testModel });
  return { id: conversationId, question, answer, edit: { conversationId, messageId: question.id, text: 'Which?' } };
}

const page = (id: string) => api.conversations.messages({ id, limit: 50 });

test('an edited question is answered beside the old one, which keeps its answer', async () => {
  const { id, question, answer, edit } = await conversationWithAnswer();
  await api.conversations.saveDraft({ id, draft: 'Half a thought' });
  const { question: version, turn } = await api.turns.edit({ ...edit, rerun: true });
  await endOfTurn(api, { conversationId: id, turnId: turn?.turnId ?? '' });
  expect(await page(id)).toMatchObject({
    messages: [
      { id: version.id, text: 'Which?' },
      { id: turn?.answer.id, status: 'complete', parentId: version.id },
    ],
    siblings: [{ messageId: version.id, position: 2, count: 2, previousId: question.id }],
  });
  expect(await api.conversations.read({ id })).toMatchObject({ title: 'Whihc?', draft: 'Half a thought' });
  await api.conversations.showBranch({ id, messageId: question.id });
  expect(await page(id)).toMatchObject({ messages: [{ text: 'Whihc?' }, { id: answer.id }] });
});

test('an edited question that is only kept asks nobody until it is sent', async () => {
  const { id, edit } = await conversationWithAnswer();
  const asked = started.provider.requests.length;
  const { question, ...rest } = await api.turns.edit({ ...edit, rerun: false });
  expect([rest, (await page(id)).messages, started.provider.requests.length]).toEqual([{}, [question], asked]);

  const { turnId, answer } = await api.turns.answer({ conversationId: id, questionId: question.id });
  expect(await endOfTurn(api, { conversationId: id, turnId })).toMatchObject([
    { id: question.id },
    { id: answer.id, parentId: question.id, status: 'complete' },
  ]);
});

test('a later question is edited behind what came before it', async () => {
  const { id, answer } = await conversationWithAnswer();
  const { turnId, question } = await api.turns.start({ conversationId: id, text: 'Then?' });
  await endOfTurn(api, { conversationId: id, turnId });
  await api.turns.edit({ conversationId: id, messageId: question.id, text: 'And then?', rerun: false });
  expect(await page(id)).toMatchObject({
    messages: [{ text: 'Whihc?' }, { id: answer.id }, { text: 'And then?', parentId: answer.id }],
  });
});

test('answers cannot be edited, nor anything while an answer runs', async () => {
  const { id, question, answer, edit } = await conversationWithAnswer();
  const ofAnswer = api.turns.edit({ ...edit, messageId: answer.id, rerun: false });
  await expect(ofAnswer).rejects.toMatchObject({ body: { code: 'not-found' } });
  started.provider.script([{ type: 'text', text: 'Half' }, { type: 'stall' }]);
  const { turnId } = await api.turns.start({ conversationId: id, text: 'Go on' });
  await expect(api.turns.edit({ ...edit, rerun: true })).rejects.toMatchObject({ body: { code: 'conflict' } });
  const asked = api.turns.answer({ conversationId: id, questionId: question.id });
  await expect(asked).rejects.toMatchObject({ body: { code: 'conflict' } });
  await api.turns.cancel({ turnId });
  await endOfTurn(api, { conversationId: id, turnId });
});
