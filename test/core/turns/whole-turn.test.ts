import { afterEach, beforeEach, describe, expect, test } from 'vitest';
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

const usage = { inputTokens: 1_000, outputTokens: 500 };

test('an answer carries its model, its tokens and its cost to the micro-dollar', async () => {
  started.provider.script([
    { type: 'text', text: 'Hi' },
    { type: 'usage', usage },
  ]);
  const [, answer] = await askCore(api, 'Hello');
  // $0.075 and $0.30 per million tokens: 75 and 150 micro-dollars.
  expect(answer?.provenance).toMatchObject({
    model: testModel,
    providerLabel: 'Groq',
    line: 'gpt',
    choice: { by: 'person' },
    usage: { ...usage, isEstimated: false },
    cost: { basis: 'price', micros: 225 },
    finishReason: 'stop',
    failedAttempts: [],
  });
  expect(await api.usage.today({ timeZone: 'UTC' })).toEqual({
    costMicros: 225,
    unpricedCount: 0,
    callCount: 1,
    ...usage,
  });
});

test('a server error before the first word is tried again and stays a footnote', async () => {
  started.provider.script(({ index }) =>
    index === 0 ? [{ type: 'refuse', status: 500 }] : [{ type: 'text', text: 'Hi' }],
  );
  const [, answer] = await askCore(api, 'Hello');
  expect(answer).toMatchObject({ status: 'complete', text: 'Hi' });
  expect(answer?.provenance?.failedAttempts).toMatchObject([{ model: testModel, failure: { kind: 'server_error' } }]);
});

test('an error event inside a good answer counts as a failure like any other', async () => {
  started.provider.script(({ index }) =>
    index === 0
      ? [{ type: 'begin' }, { type: 'error', error: { code: 'overloaded', message: 'Over capacity' } }]
      : [{ type: 'text', text: 'Hi' }],
  );
  const [, answer] = await askCore(api, 'Hello');
  expect(answer).toMatchObject({ status: 'complete', text: 'Hi' });
});

test('an answer cut off upstream is interrupted, never a clean end, and keeps its text', async () => {
  started.provider.script([{ type: 'text', text: 'Half of it' }, { type: 'cut' }]);
  const [, answer] = await askCore(api, 'Hello');
  expect(answer).toMatchObject({ status: 'interrupted', text: 'Half of it', failure: { kind: 'network' } });
  expect(started.provider.requests).toHaveLength(1);
});

test('a connection that breaks in mid-answer keeps the text and charges an estimate', async () => {
  started.provider.script([{ type: 'text', text: 'Half of it' }, { type: 'wait', forMs: 100 }, { type: 'reset' }]);
  const [, answer] = await askCore(api, 'Hello');
  expect(answer).toMatchObject({
    status: 'interrupted',
    text: 'Half of it',
    provenance: { usage: { isEstimated: true } },
  });
  expect(await api.usage.today({ timeZone: 'UTC' })).toMatchObject({ callCount: 1 });
});

describe('what cannot work says why and what to do', () => {
  test.each([
    ['a refused key', { type: 'refuse', status: 401 } as const, 'invalid_key', 'replace-key'],
    ['a page instead of an answer', { type: 'page', status: 200 } as const, 'bad_response', 'check-base-url'],
    ['an empty balance', { type: 'refuse', status: 402 } as const, 'quota_exhausted', undefined],
    [
      'a model that is gone',
      { type: 'refuse', status: 404, error: { code: 'model_not_found', message: 'No such model' } } as const,
      'model_not_found',
      'choose-model',
    ],
  ])('%s', async (_, step, kind, action) => {
    started.provider.script([step]);
    const [question, answer] = await askCore(api, 'Hello');
    expect(question).toMatchObject({ status: 'complete', text: 'Hello' });
    expect(answer).toMatchObject({ status: 'failed', text: '', failure: { kind, providerId: 'groq' } });
    if (action) expect(answer?.failure?.actions).toContain(action);
  });

  test('a host that is not there', async () => {
    await started.provider.close();
    const [, answer] = await askCore(api, 'Hello');
    expect(answer).toMatchObject({ status: 'failed', failure: { kind: 'network' } });
  }, 15_000);

  test('a model nobody knows', async () => {
    const [, answer] = await askCore(api, 'Hello', 'groq/no-such-model');
    expect(answer).toMatchObject({
      status: 'failed',
      failure: { kind: 'no_candidate', actions: ['choose-model'], model: 'groq/no-such-model' },
    });
  });

  test('a provider without a key', async () => {
    const [, answer] = await askCore(api, 'Hello', 'mistral/mistral-small-latest');
    expect(answer).toMatchObject({ status: 'failed', failure: { kind: 'no_candidate' } });
    expect(answer?.failure?.actions).toContain('open-keys');
  });
});

test('a second question while an answer runs is refused and harms nothing', async () => {
  started.provider.script([{ type: 'text', text: 'one' }, { type: 'stall' }]);
  const { id } = await api.conversations.create({});
  const { turnId } = await api.turns.start({ conversationId: id, text: 'First', model: testModel });
  await expect(api.turns.start({ conversationId: id, text: 'Second', model: testModel })).rejects.toMatchObject({
    body: { code: 'conflict' },
  });
  await api.turns.cancel({ turnId });
  expect(await endOfTurn(api, { conversationId: id, turnId })).toHaveLength(2);
});

test('answering again keeps the old answer in the tree and shows the new one', async () => {
  const [question, first] = await askCore(api, 'Hello');
  if (!question || !first) throw new Error('The first turn stored nothing.');
  const { conversationId } = question;
  started.provider.script([{ type: 'text', text: 'Another answer' }]);
  const { turnId, answer } = await api.turns.regenerate({ conversationId, answerId: first.id, model: testModel });
  const messages = await endOfTurn(api, { conversationId, turnId });
  expect(answer.parentId).toBe(question.id);
  expect(messages.map(({ text }) => text)).toEqual(['Hello', 'Another answer']);
});

test('the whole branch is sent along with the next question', async () => {
  started.provider.script([{ type: 'text', text: 'First answer' }]);
  const [question] = await askCore(api, 'First question');
  const conversationId = question?.conversationId ?? '';
  const { turnId } = await api.turns.start({ conversationId, text: 'Second question', model: testModel });
  await endOfTurn(api, { conversationId, turnId });
  expect(started.provider.requests.at(-1)?.body).toMatchObject({
    messages: [
      { role: 'user', content: 'First question' },
      { role: 'assistant', content: 'First answer' },
      { role: 'user', content: 'Second question' },
    ],
  });
});

test('the first words become the title, and a manual title stays', async () => {
  const { id } = await api.conversations.create({});
  await api.conversations.rename({ id, title: 'Mine' });
  const { turnId } = await api.turns.start({ conversationId: id, text: 'Some question', model: testModel });
  await endOfTurn(api, { conversationId: id, turnId });
  expect(await api.conversations.read({ id })).toMatchObject({ title: 'Mine' });
  const [message] = await askCore(api, 'Another question');
  expect(await api.conversations.read({ id: message?.conversationId ?? '' })).toMatchObject({
    title: 'Another question',
  });
});

test('everything is found again after a restart', async () => {
  const before = await askCore(api, 'Hello');
  const again = await started.reopen();
  const id = before[0]?.conversationId ?? '';
  expect((await again.api.conversations.messages({ id, limit: 10 })).messages).toEqual(before);
});

test('closing the program in mid-answer keeps what arrived and says so', async () => {
  started.provider.script([{ type: 'text', text: 'Half' }, { type: 'stall' }]);
  const { id } = await api.conversations.create({});
  const { turnId } = await api.turns.start({ conversationId: id, text: 'Hello', model: testModel });
  for await (const { chunk } of api.turns.watch({ turnId, fromIndex: 0 }, { signal: new AbortController().signal })) {
    if (chunk.type === 'text-delta') break;
  }
  const again = await started.reopen();
  const { messages } = await again.api.conversations.messages({ id, limit: 10 });
  expect(messages[1]).toMatchObject({ text: 'Half', status: 'interrupted' });
  expect(await started.provider.requests.at(-1)?.outcome).toBe('client-left');
});

test('the demo answers without a key, without the network and without cost', async () => {
  const [, answer] = await askCore(api, 'hi', 'demo/switchboard-demo');
  expect(answer).toMatchObject({ status: 'complete', provenance: { cost: { basis: 'free', micros: 0 } } });
  expect(answer?.text).toContain('offline demo');
  expect(started.provider.requests).toHaveLength(0);
}, 20_000);
