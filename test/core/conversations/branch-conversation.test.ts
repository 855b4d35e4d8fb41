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

async function longConversation() {
  const [question, answer] = await askCore(api, 'Which?');
  if (!question || !answer) throw new Error('Nothing was asked.');
  const id = question.conversationId;
  const { turnId } = await api.turns.start({ conversationId: id, text: 'Then?', model: testModel });
  await endOfTurn(api, { conversationId: id, turnId });
  return { id, question, answer };
}

const messagesOf = async (id: string) => (await api.conversations.messages({ id, limit: 50 })).messages;

test('the path up to a message begins a new conversation, and the old one stays as it was', async () => {
  const { id, question, answer } = await longConversation();
  await api.conversations.saveDraft({ id, draft: 'Half a thought' });
  const before = [await api.conversations.read({ id }), await messagesOf(id)];
  const branch = await api.conversations.branch({ id, messageId: answer.id });
  const copies = await messagesOf(branch.id);

  expect(branch).toMatchObject({ title: 'Branch of Which?', draft: '', activeLeafId: copies[1]?.id });
  const [first, second] = copies;
  expect(copies).toEqual([
    { ...question, id: first?.id, conversationId: branch.id },
    { ...answer, id: second?.id, parentId: first?.id, conversationId: branch.id },
  ]);
  expect([await api.conversations.read({ id }), await messagesOf(id)]).toEqual(before);
  expect(await api.conversations.spend({ id: branch.id })).toMatchObject({ costMicros: 0, models: [] });
});

test('model and policy hold in the branch as well', async () => {
  const { id, answer } = await longConversation();
  const policy = { maxFallbacks: 0 };
  await api.conversations.chooseModel({ id, model: testModel });
  await api.policies.change({ scope: { layer: 'conversation', id }, set: policy, clear: [] });
  const branch = await api.conversations.branch({ id, messageId: answer.id });
  expect(branch.model).toBe(testModel);
  const { own } = await api.policies.describe({ scope: { layer: 'conversation', id: branch.id } });
  expect(own).toEqual(policy);
});

test('a branch goes on by itself', async () => {
  const { id, answer } = await longConversation();
  const branch = await api.conversations.branch({ id, messageId: answer.id });
  const { turnId } = await api.turns.start({ conversationId: branch.id, text: 'Elsewhere', model: testModel });
  const messages = await endOfTurn(api, { conversationId: branch.id, turnId });
  expect([messages.map(({ status }) => status), (await messagesOf(id)).length]).toEqual([
    ['complete', 'complete', 'complete', 'complete'],
    4,
  ]);
});

test('no branch begins with an answer that still runs, but one does before it', async () => {
  const { id, answer } = await longConversation();
  started.provider.script([{ type: 'text', text: 'Half' }, { type: 'stall' }]);
  const { turnId, answer: running } = await api.turns.start({ conversationId: id, text: 'Go on', model: testModel });
  await expect(api.conversations.branch({ id, messageId: running.id })).rejects.toMatchObject({
    body: { code: 'conflict' },
  });
  expect(await api.conversations.branch({ id, messageId: answer.id })).toMatchObject({ title: 'Branch of Which?' });
  await api.turns.cancel({ turnId });
  await endOfTurn(api, { conversationId: id, turnId });
});

test('a message of another conversation is not found', async () => {
  const { id } = await longConversation();
  const [elsewhere] = await askCore(api, 'Elsewhere');
  for (const messageId of [elsewhere?.id ?? '', 'nowhere']) {
    await expect(api.conversations.branch({ id, messageId })).rejects.toMatchObject({ body: { code: 'not-found' } });
  }
});
