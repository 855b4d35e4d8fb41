import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Message } from '../../shared/model/message.ts';
import { askCore, endOfTurn } from '../support/ask-core.ts';
import type { Step } from '../support/fake-provider/step.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';
import { type StartedCore, startCore, testModel } from '../support/start-core.ts';
import { answerRequests } from '../support/asked-text.ts';
import { writtenLedger } from '../support/written-ledger.ts';

const wholeAnswer: readonly Step[] = [
  { type: 'reasoning', text: 'Let me see.' },
  { type: 'text', text: 'The answer.' },
  { type: 'usage', usage: { inputTokens: 1_000, outputTokens: 500 } },
];

let started: StartedCore;
let api: CoreApi;
let clock: ManualClock;

beforeEach(async () => {
  clock = createManualClock();
  started = await startCore({ clock });
  onTestFinished(started.stop);
  ({ api } = started.core);
  started.provider.script(wholeAnswer);
});

test('the same question again is answered from the cache, marked, and counts as saved', async () => {
  const [, first] = await askCore(api, 'What is it?');
  const [, again] = await askCore(api, 'What is it?');

  expect(answerRequests(started.provider)).toHaveLength(1);
  expect(first?.provenance?.cached).toBeUndefined();
  expect(again).toMatchObject({
    status: 'complete',
    text: 'The answer.',
    reasoning: 'Let me see.',
    provenance: {
      model: testModel,
      cost: { basis: 'free', micros: 0 },
      cached: { savedMicros: 225, firstAnsweredAt: clock.now() },
    },
  });
  const { records, sums } = await writtenLedger(api, started.directory);
  expect(records.map(({ costMicros, savedMicros }) => ({ costMicros, savedMicros }))).toEqual([
    { costMicros: 225, savedMicros: null },
    { costMicros: 0, savedMicros: 225 },
  ]);
  expect(sums.hourly).toEqual(sums.ofRecords);
  expect(await api.cache.describe({})).toMatchObject({ entryCount: 1, hitCount: 1 });
});

test('an answer is found again after a restart', async () => {
  await askCore(api, 'What is it?');
  const again = await started.reopen();
  const [, answer] = await askCore(again.api, 'What is it?');
  expect(answer).toMatchObject({ text: 'The answer.', provenance: { cached: { savedMicros: 225 } } });
  expect(answerRequests(started.provider)).toHaveLength(1);
});

test('answering again asks the provider, and its answer takes the place of the kept one', async () => {
  const [question, first] = await askCore(api, 'What is it?');
  const conversationId = question?.conversationId ?? '';
  started.provider.script([{ type: 'text', text: 'Another answer.' }]);
  const { turnId } = await api.turns.regenerate({ conversationId, answerId: first?.id ?? '', model: testModel });
  const [, fresh] = await endOfTurn(api, { conversationId, turnId });
  expect(fresh).toMatchObject({ text: 'Another answer.' });
  expect(fresh?.provenance?.cached).toBeUndefined();
  expect(answerRequests(started.provider)).toHaveLength(2);
});

test('another history, another model or another question is another answer', async () => {
  const [question] = await askCore(api, 'What is it?');
  const conversationId = question?.conversationId ?? '';
  const { turnId } = await api.turns.start({ conversationId, text: 'What is it?', model: testModel });
  await endOfTurn(api, { conversationId, turnId });
  await askCore(api, 'What is it?', 'groq/openai/gpt-oss-120b');
  await askCore(api, 'What is this?');
  expect(answerRequests(started.provider)).toHaveLength(4);
});

test('an answer is given again for a day and no longer', async () => {
  await askCore(api, 'What is it?');
  const keptAt = clock.now();
  clock.jumpTo(keptAt + 86_399_999);
  await askCore(api, 'What is it?');
  expect(answerRequests(started.provider)).toHaveLength(1);
  clock.jumpTo(keptAt + 86_400_000);
  await askCore(api, 'What is it?');
  expect(answerRequests(started.provider)).toHaveLength(2);
});

test('nothing is kept where the policy says so', async () => {
  await api.policies.change({ scope: { layer: 'profile' }, set: { cache: { isEnabled: false } }, clear: [] });
  await askCore(api, 'What is it?');
  await askCore(api, 'What is it?');
  expect(answerRequests(started.provider)).toHaveLength(2);
  expect(await api.cache.describe({})).toMatchObject({ entryCount: 0 });
});

test('a cleared cache asks anew', async () => {
  await askCore(api, 'What is it?');
  await api.cache.clear({});
  await askCore(api, 'What is it?');
  expect(answerRequests(started.provider)).toHaveLength(2);
});

describe('what is not a whole answer is never kept', () => {
  test.each<[string, readonly Step[], Message['status']]>([
    ['one that failed', [{ type: 'refuse', status: 400 }], 'failed'],
    ['one that was cut off', [{ type: 'text', text: 'Half' }, { type: 'cut' }], 'interrupted'],
    [
      'one that reached its length limit',
      [
        { type: 'text', text: 'Long' },
        { type: 'finish', reason: 'length' },
      ],
      'complete',
    ],
    [
      'one that was filtered',
      [
        { type: 'text', text: 'Some' },
        { type: 'finish', reason: 'content_filter' },
      ],
      'complete',
    ],
  ])('%s', async (_, steps, status) => {
    started.provider.script(steps);
    expect((await askCore(api, 'What is it?'))[1]?.status).toBe(status);
    started.provider.script(wholeAnswer);
    expect((await askCore(api, 'What is it?'))[1]).toMatchObject({ status: 'complete', text: 'The answer.' });
    expect(answerRequests(started.provider)).toHaveLength(2);
  });

  test('one that was stopped', async () => {
    started.provider.script([{ type: 'text', text: 'Half' }, { type: 'stall' }]);
    const { id: conversationId } = await api.conversations.create({});
    const { turnId } = await api.turns.start({ conversationId, text: 'What is it?', model: testModel });
    await started.provider.waitForRequest(0);
    await api.turns.cancel({ turnId });
    await endOfTurn(api, { conversationId, turnId });
    started.provider.script(wholeAnswer);
    expect((await askCore(api, 'What is it?'))[1]).toMatchObject({ text: 'The answer.' });
    expect(await api.cache.describe({})).toMatchObject({ entryCount: 1 });
  });
});
