import { beforeEach, describe, expect, test } from 'vitest';
import type { TurnChunk } from '../../shared/model/turn-chunk.ts';
import { testModel } from '../support/start-core.ts';
import { answerRequests } from '../support/asked-text.ts';
import {
  answerOf,
  approvalOf,
  ask,
  connectProvider,
  type OpenTurn,
  type StartedOrchestrator,
  startOrchestrator,
  startTurn,
} from './started-orchestrator.ts';

/** Reckoned with 800 tokens of output: $0.60 a million make 480 micro-dollars, and $0.30 make 240. */
const dearModel = 'groq/openai/gpt-oss-120b';
const thresholdMicros = 300;
const never = new AbortController().signal;

let started: StartedOrchestrator;
beforeEach(async () => {
  started = await startOrchestrator({});
  const { api, provider } = started;
  await connectProvider(api, provider, { id: 'groq' });
  await api.policies.change({
    scope: { layer: 'profile' },
    set: { approvalThresholdMicros: thresholdMicros },
    clear: [],
  });
  provider.script([
    { type: 'text', text: 'Here.' },
    { type: 'usage', usage: { inputTokens: 100, outputTokens: 100 } },
  ]);
});

describe('a request that would cost more than the threshold waits for the person', () => {
  test('and says why, what it would cost and what would be cheaper, while nothing is sent', async () => {
    const { api, provider } = started;
    const turn = await startTurn(api, 'Hello', dearModel);
    const approval = await approvalOf(api, turn);
    expect(approval).toMatchObject({
      ...turn,
      causes: [{ type: 'threshold', thresholdMicros }],
      asked: { model: dearModel, modelLabel: 'GPT-OSS 120B', estimate: { outputTokens: 800, outputFrom: 'default' } },
    });
    expect(approval.alternatives.map(({ model }) => model)).toContain(testModel);
    expect(approval.alternatives.map(({ model }) => model)).not.toContain(dearModel);
    expect(await api.approvals.list({})).toEqual({ approvals: [approval] });
    expect(answerRequests(provider)).toHaveLength(0);
    await denied(turn);
  });

  test('and goes on when it is allowed', async () => {
    const { api } = started;
    const turn = await startTurn(api, 'Hello', dearModel);
    await approvalOf(api, turn);
    await api.approvals.answer({ turnId: turn.turnId, answer: { type: 'allow' } });
    expect(await answerOf(api, turn)).toMatchObject({ status: 'complete', provenance: { model: dearModel } });
    expect(await api.approvals.list({})).toEqual({ approvals: [] });
    expect((await api.traces.read({ turnId: turn.turnId })).steps).toMatchObject([
      { type: 'approval', answer: { type: 'allow' } },
      { type: 'attempt', outcome: 'complete' },
    ]);
  });

  test('and asks the cheaper model that was chosen instead', async () => {
    const { api, provider } = started;
    const turn = await startTurn(api, 'Hello', dearModel);
    await approvalOf(api, turn);
    await api.approvals.answer({ turnId: turn.turnId, answer: { type: 'instead', model: testModel } });
    expect(await answerOf(api, turn)).toMatchObject({
      status: 'complete',
      provenance: { model: testModel, choice: { by: 'person' } },
    });
    expect(answerRequests(provider)[0]?.route).toMatchObject({ model: 'openai/gpt-oss-20b' });
  });

  test('and is taken back for nothing when it is denied', async () => {
    const { api, provider } = started;
    const turn = await startTurn(api, 'Hello', dearModel);
    await approvalOf(api, turn);
    expect(await denied(turn)).toMatchObject({
      type: 'end',
      status: 'failed',
      failure: { kind: 'approval_denied', actions: ['retry', 'choose-model'] },
    });
    expect(await api.conversations.messages({ id: turn.conversationId, limit: 10 })).toMatchObject({ messages: [] });
    expect(answerRequests(provider)).toHaveLength(0);
    expect(await api.usage.today({ timeZone: 'UTC' })).toMatchObject({ callCount: 0, costMicros: 0 });
  });

  test('and leaves the answer that was there before when another one is denied', async () => {
    const { api } = started;
    const turn = await startTurn(api, 'Hello', testModel);
    const before = await answerOf(api, turn);
    const { conversationId } = turn;
    const { turnId } = await api.turns.regenerate({ conversationId, answerId: before.id, model: dearModel });
    await approvalOf(api, { conversationId, turnId });
    await denied({ conversationId, turnId });
    const { messages } = await api.conversations.messages({ id: conversationId, limit: 10 });
    expect(messages.map(({ text }) => text)).toEqual(['Hello', 'Here.']);
  });

  test('and ends as stopped when the answer is stopped', async () => {
    const { api, provider } = started;
    const turn = await startTurn(api, 'Hello', dearModel);
    await approvalOf(api, turn);
    await api.turns.cancel({ turnId: turn.turnId });
    expect(await answerOf(api, turn)).toMatchObject({ status: 'stopped', text: '' });
    expect(await api.approvals.list({})).toEqual({ approvals: [] });
    expect(answerRequests(provider)).toHaveLength(0);
  });
});

test('a request below the threshold is not asked about', async () => {
  expect(await ask(started.api, 'Hello', testModel)).toMatchObject({ status: 'complete' });
});

test('an answer that comes twice or too late is refused', async () => {
  const { api } = started;
  const turn = await startTurn(api, 'Hello', dearModel);
  await approvalOf(api, turn);
  await denied(turn);
  const again = api.approvals.answer({ turnId: turn.turnId, answer: { type: 'allow' } });
  await expect(again).rejects.toMatchObject({ body: { code: 'not-found' } });
});

test('requests wait side by side and are answered one by one', async () => {
  const { api } = started;
  const turns = [await startTurn(api, 'One', dearModel), await startTurn(api, 'Two', dearModel)];
  const [first, second] = turns;
  for (const turn of turns) await approvalOf(api, turn);
  await api.approvals.answer({ turnId: second?.turnId ?? '', answer: { type: 'allow' } });
  if (second) expect(await answerOf(api, second)).toMatchObject({ status: 'complete' });
  expect((await api.approvals.list({})).approvals.map(({ turnId }) => turnId)).toEqual([first?.turnId]);
  if (first) await denied(first);
  expect(await api.approvals.list({})).toEqual({ approvals: [] });
});

test('a rule may want to be asked, whatever the request costs', async () => {
  const { api } = started;
  await api.rules.save({
    draft: {
      name: 'Ask me first',
      priority: 500,
      isEnabled: true,
      when: { type: 'keyword', words: ['contract'], match: 'any' },
      target: { type: 'model', model: testModel },
      fallbacks: [],
      needsApproval: true,
    },
  });
  const turn = await startTurn(api, 'Read this contract');
  expect(await approvalOf(api, turn)).toMatchObject({ causes: [{ type: 'rule', ruleName: 'Ask me first' }] });
  await api.approvals.answer({ turnId: turn.turnId, answer: { type: 'allow' } });
  expect(await answerOf(api, turn)).toMatchObject({ provenance: { choice: { by: 'rule', ruleName: 'Ask me first' } } });
});

test('a rule may ask above an amount of its own, below the limit for every message', async () => {
  const { api } = started;
  const draft = (askAboveMicros: number) => ({
    name: 'Ask above',
    priority: 500,
    isEnabled: true,
    when: { type: 'keyword' as const, words: ['contract'], match: 'any' as const },
    target: { type: 'model' as const, model: testModel },
    fallbacks: [],
    askAboveMicros,
  });
  const { id } = await api.rules.save({ draft: draft(900_000) });
  const cheap = await startTurn(api, 'Read this contract');
  expect(await answerOf(api, cheap)).toMatchObject({ status: 'complete' });

  await api.rules.save({ id, draft: draft(1) });
  const turn = await startTurn(api, 'Read this other contract');
  expect(await approvalOf(api, turn)).toMatchObject({
    causes: [{ type: 'rule', ruleName: 'Ask above', aboveMicros: 1 }],
  });
  await api.approvals.answer({ turnId: turn.turnId, answer: { type: 'allow' } });
  expect(await answerOf(api, turn)).toMatchObject({ status: 'complete' });
});

test('closing the program drops what waits, and nothing was sent', async () => {
  const { api, provider, reopen } = started;
  const turn = await startTurn(api, 'Hello', dearModel);
  await approvalOf(api, turn);
  const again = await reopen();
  const { messages } = await again.api.conversations.messages({ id: turn.conversationId, limit: 10 });
  expect(messages.map(({ status }) => status)).toEqual(['complete', 'stopped']);
  expect(await again.api.approvals.list({})).toEqual({ approvals: [] });
  expect(answerRequests(provider)).toHaveLength(0);
});

/** Denies what waits; answers how the turn ended. */
async function denied({ turnId }: OpenTurn): Promise<TurnChunk | undefined> {
  const { api } = started;
  await api.approvals.answer({ turnId, answer: { type: 'deny' } });
  let last: TurnChunk | undefined;
  for await (const { chunk } of api.turns.watch({ turnId, fromIndex: 0 }, { signal: never })) last = chunk;
  return last;
}
