import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { TurnId } from '../../../shared/model/ids.ts';
import { askCore, endOfTurn } from '../../support/ask-core.ts';
import { type StartedCore, startCore, testModel } from '../../support/start-core.ts';

let started: StartedCore;
let api: CoreApi;
beforeEach(async () => {
  started = await startCore();
  api = started.core.api;
});
afterEach(() => started.stop());

/** A question with its answer, after which everything waits for approval. */
async function guardedConversation() {
  const [question, answer] = await askCore(api, 'Which?');
  if (!question || !answer) throw new Error('Nothing was asked.');
  const id = question.conversationId;
  await api.conversations.chooseModel({ id, model: testModel });
  await api.policies.change({ scope: { layer: 'profile' }, set: { approvalThresholdMicros: 1 }, clear: [] });
  return { id, question, answer };
}

async function deny(id: string, turnId: TurnId): Promise<void> {
  const isHeld = async () => (await api.approvals.list({})).approvals.some((approval) => approval.turnId === turnId);
  await expect.poll(isHeld).toBe(true);
  await api.approvals.answer({ turnId, answer: { type: 'deny' } });
  await endOfTurn(api, { conversationId: id, turnId });
}

const page = (id: string) => api.conversations.messages({ id, limit: 50 });

test('another answer that was not approved leaves no branch', async () => {
  const { id, question, answer } = await guardedConversation();
  const { turnId } = await api.turns.regenerate({ conversationId: id, answerId: answer.id });
  await deny(id, turnId);
  expect(await page(id)).toEqual({ messages: [question, answer], hasEarlier: false, siblings: [] });
});

test('a new version that was not approved gives way to the old branch, and is not lost', async () => {
  const { id, question, answer } = await guardedConversation();
  const edit = { conversationId: id, messageId: question.id, text: 'Which one?', rerun: true };
  const { question: version, turn } = await api.turns.edit(edit);
  await deny(id, turn?.turnId ?? '');
  expect(await page(id)).toMatchObject({
    messages: [question, answer],
    siblings: [{ messageId: question.id, position: 1, count: 2, nextId: version.id }],
  });
  await api.conversations.showBranch({ id, messageId: version.id });
  expect((await page(id)).messages).toEqual([version]);
});

test('a kept question stays where its answer was not approved', async () => {
  const { id, question } = await guardedConversation();
  const edit = { conversationId: id, messageId: question.id, text: 'Which one?', rerun: false };
  const { question: kept } = await api.turns.edit(edit);
  const { turnId } = await api.turns.answer({ conversationId: id, questionId: kept.id });
  await deny(id, turnId);
  expect((await page(id)).messages).toEqual([kept]);
});
