import { expect, onTestFinished, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Message } from '../../shared/model/message.ts';
import { askCore } from '../support/ask-core.ts';
import { type StartedCore, startCore, testModel } from '../support/start-core.ts';
import { answerRequests } from '../support/asked-text.ts';
import { writtenLedger } from '../support/written-ledger.ts';

const turnCount = 32;
const limitMicros = 100_000;
/** One cent for the 800 tokens an answer is reckoned with while nothing is known of the model. */
const price = { input: 0, output: 12_500_000 };
const estimateMicros = 10_000;
const fittingCount = limitMicros / estimateMicros;

test.each([
  { name: 'exactly their estimates', outputTokens: 800, answerMicros: 10_000, sentCount: 10 },
  { name: 'less than their estimates', outputTokens: 200, answerMicros: 2_500, sentCount: 10 },
  { name: 'more than their estimates', outputTokens: 2_400, answerMicros: 30_000, sentCount: 4 },
])(
  'of 32 turns at once that cost $name, a budget of 10 cents lets $sentCount out, one after the other, and refuses the others for nothing',
  async ({ outputTokens, answerMicros, sentCount }) => {
    const started = await startWithBudget();
    const { core, provider, directory } = started;
    const release = holdAnswers(started, outputTokens);

    const turns = Array.from({ length: turnCount }, (_, index) => askCore(core.api, `Turn ${String(index)}`));
    await provider.waitForRequest(0);
    await expect.poll(async () => (await core.api.turns.running({})).turns.length).toBe(fittingCount);
    const whileRunning = await budgetOf(core.api);
    release();
    const messages = await Promise.all(turns);

    const answers = messages.flatMap(([, answer]) => answer ?? []);
    const [sent, refused] = [
      answers.filter(({ status }) => status === 'complete'),
      answers.filter(({ status }) => status !== 'complete'),
    ];
    const spentMicros = sentCount * answerMicros;
    expect(whileRunning).toMatchObject({ reservedMicros: limitMicros, spentMicros: 0 });
    expect(sent.map(costOf)).toEqual(Array.from({ length: sentCount }, () => answerMicros));
    expect(answerRequests(provider)).toHaveLength(sentCount);
    expect(new Set(refused.map(({ failure }) => failure?.kind))).toEqual(new Set(['budget_blocked']));
    expect(refused.map(costOf)).toEqual(refused.map(() => undefined));
    expect(messages.map(([question]) => question?.text)).toEqual(turns.map((_, index) => `Turn ${String(index)}`));
    expect(spentMicros - limitMicros).toBeLessThanOrEqual(Math.max(0, answerMicros - estimateMicros));
    expect(await budgetOf(core.api)).toMatchObject({ reservedMicros: 0, spentMicros });
    const { records, runningCount, sums } = await writtenLedger(core.api, directory);
    expect({ count: records.length, runningCount, spentMicros: sums.ofRecords.costMicros }).toEqual({
      count: sentCount,
      runningCount: 0,
      spentMicros,
    });
  },
);

test('an answer may be no longer than its budget can pay for, and the trace says so', async () => {
  const started = await startWithBudget();
  const { core, provider } = started;
  holdAnswers(started, 4_400, 'length')();

  const [, answer] = await askCore(core.api, 'How long may it be?');

  const [request] = answerRequests(provider);
  const { steps } = await core.api.traces.read({ turnId: answer?.turnId ?? '' });
  // A cent for the estimate and half of the nine that are free: 5.5 cents.
  expect(request?.body).toMatchObject({ max_completion_tokens: 4_400 });
  expect(steps[0]).toEqual({
    type: 'limited',
    model: testModel,
    modelLabel: answer?.provenance?.modelLabel,
    maxOutputTokens: 4_400,
    budget: 'daily budget',
  });
  expect(answer?.provenance).toMatchObject({ finishReason: 'length', cutOffBy: 'daily budget' });
});

test('a budget as large as can be said bounds no answer, and its trace is kept', async () => {
  const started = await startWithBudget(100, 9_000_000_000_000_000);
  const { core, provider } = started;
  const { ref } = await core.api.models.add({
    providerId: 'groq',
    modelId: 'endless',
    price: { input: 0, output: 75_000 },
  });
  holdAnswers(started, 200)();

  const [, answer] = await askCore(core.api, 'How long may it be?', ref);

  const { steps } = await core.api.traces.read({ turnId: answer?.turnId ?? '' });
  expect(answerRequests(provider)[0]?.body).not.toHaveProperty('max_completion_tokens');
  expect([answer?.status, steps.map(({ type }) => type)]).toEqual(['complete', ['attempt']]);
});

test('a turn that waits for others can be stopped', async () => {
  const started = await startWithBudget();
  const { core, provider } = started;
  const release = holdAnswers(started, 800);
  const first = askCore(core.api, 'First');
  await provider.waitForRequest(0);
  const second = askCore(core.api, 'Second');
  await expect.poll(async () => (await core.api.turns.running({})).turns.length).toBe(2);

  const { turns } = await core.api.turns.running({});
  await core.api.turns.cancel({ turnId: turns[1]?.turnId ?? '' });

  expect((await second)[1]).toMatchObject({ status: 'stopped', text: '' });
  release();
  expect((await first)[1]).toMatchObject({ status: 'complete' });
  expect(answerRequests(provider)).toHaveLength(1);
});

test('turns that settle one by one overshoot a budget by no more than the last one differs from its estimate', async () => {
  const started = await startWithBudget();
  const { core, directory } = started;
  // Three cents each, and the fourth still fits by its estimate.
  holdAnswers(started, 2_400)();

  const answers: Message[] = [];
  for (let index = 0; index < turnCount; index += 1) {
    const [, answer] = await askCore(core.api, `Turn ${String(index)}`);
    if (answer) answers.push(answer);
  }

  const spentMicros = (await writtenLedger(core.api, directory)).sums.ofRecords.costMicros;
  expect(answers.filter(({ failure }) => failure).map(({ failure }) => failure?.kind)).toEqual(
    Array.from({ length: turnCount - 4 }, () => 'budget_blocked'),
  );
  expect(spentMicros).toBe(limitMicros + (30_000 - estimateMicros));
  expect(await budgetOf(core.api)).toMatchObject({ reservedMicros: 0, spentMicros });
});

test('turns that are sent in the same moment do not pass a soft limit together: the one too many asks', async () => {
  const started = await startWithBudget(80);
  const { core } = started;
  const release = holdAnswers(started, 800);

  const turns = Array.from({ length: 9 }, (_, index) => askCore(core.api, `Turn ${String(index)}`));
  await expect.poll(async () => (await core.api.approvals.list({})).approvals).toHaveLength(1);
  const [held] = (await core.api.approvals.list({})).approvals;
  expect(held?.causes).toMatchObject([{ type: 'soft-limit' }]);

  await core.api.approvals.answer({ turnId: held?.turnId ?? '', answer: { type: 'deny' } });
  release();
  await Promise.all(turns);
  expect(answerRequests(started.provider)).toHaveLength(8);
});

test('a refused turn goes out once the budget is wider, and its message is still there', async () => {
  const started = await startWithBudget();
  const { api } = started.core;
  holdAnswers(started, 800)();
  await Promise.all(Array.from({ length: fittingCount }, (_, index) => askCore(api, `Turn ${String(index)}`)));
  const [question, refused] = await askCore(api, 'One too many');
  expect(refused).toMatchObject({ status: 'failed', failure: { kind: 'budget_blocked' } });

  const { id, ...budget } = await budgetOf(api);
  const { scope, period, softPercent, atLimit, isEnabled } = budget;
  await api.budgets.save({
    id,
    draft: { scope, period, softPercent, atLimit, isEnabled, limitMicros: 2 * limitMicros },
  });
  const conversationId = question?.conversationId ?? '';
  await api.turns.regenerate({ conversationId, answerId: refused?.id ?? '', model: testModel });
  await expect
    .poll(async () => (await api.conversations.messages({ id: conversationId, limit: 10 })).messages)
    .toMatchObject([{ text: 'One too many' }, { status: 'complete', text: 'Paid.' }]);
});

async function startWithBudget(softPercent = 100, budgetMicros = limitMicros): Promise<StartedCore> {
  const started = await startCore();
  onTestFinished(started.stop);
  const { api } = started.core;
  await api.models.setPrice({ model: testModel, price });
  await api.budgets.save({
    draft: {
      scope: { type: 'total' },
      period: 'day',
      limitMicros: budgetMicros,
      softPercent,
      atLimit: 'refuse',
      isEnabled: true,
    },
  });
  return started;
}

/** Every answer waits until the returned function is called. */
function holdAnswers({ provider }: StartedCore, outputTokens: number, finish: 'stop' | 'length' = 'stop'): () => void {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  provider.script([
    { type: 'begin' },
    { type: 'hold', until: promise },
    { type: 'text', text: 'Paid.' },
    { type: 'usage', usage: { inputTokens: 10, outputTokens } },
    { type: 'finish', reason: finish },
  ]);
  return () => resolve(undefined);
}

async function budgetOf(api: CoreApi) {
  const [budget] = (await api.budgets.list({})).budgets;
  if (!budget) throw new Error('The budget is gone.');
  return budget;
}

function costOf({ provenance }: Message): number | undefined {
  const cost = provenance?.cost;
  return cost && cost.basis !== 'unpriced' ? cost.micros : undefined;
}
