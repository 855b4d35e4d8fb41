import { expect, onTestFinished, test } from 'vitest';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Message } from '../../shared/model/message.ts';
import { askCore } from '../support/ask-core.ts';
import { type StartedCore, startCore, testModel } from '../support/start-core.ts';
import { answerRequests } from '../support/asked-text.ts';
import { readLedger } from '../support/read-ledger.ts';

const turnCount = 32;
const limitMicros = 100_000;
/** One cent for the 800 tokens an answer is reckoned with while nothing is known of the model. */
const price = { input: 0, output: 12_500_000 };
const estimateMicros = 10_000;
const fittingCount = limitMicros / estimateMicros;

test.each([
  { name: 'exactly their estimates', outputTokens: 800, answerMicros: 10_000 },
  { name: 'less than their estimates', outputTokens: 200, answerMicros: 2_500 },
  { name: 'more than their estimates', outputTokens: 2_000, answerMicros: 25_000 },
])(
  'of 32 turns at once that cost $name, a budget of 10 cents lets ten out and refuses the others for nothing',
  async ({ outputTokens, answerMicros }) => {
    const started = await startWithBudget();
    const { core, provider, directory } = started;
    const release = holdAnswers(started, outputTokens);

    const turns = Array.from({ length: turnCount }, (_, index) => askCore(core.api, `Turn ${String(index)}`));
    await provider.waitForRequest(fittingCount - 1);
    await expect.poll(async () => (await core.api.turns.running({})).turns.length).toBe(fittingCount);
    const whileRunning = await budgetOf(core.api);
    release();
    const messages = await Promise.all(turns);

    const answers = messages.flatMap(([, answer]) => answer ?? []);
    const [sent, refused] = [
      answers.filter(({ status }) => status === 'complete'),
      answers.filter(({ status }) => status !== 'complete'),
    ];
    const spentMicros = fittingCount * answerMicros;
    expect(whileRunning).toMatchObject({ reservedMicros: limitMicros, spentMicros: 0 });
    expect(sent.map(costOf)).toEqual(sent.map(() => answerMicros));
    expect(sent).toHaveLength(fittingCount);
    expect(answerRequests(provider)).toHaveLength(fittingCount);
    expect(new Set(refused.map(({ failure }) => failure?.kind))).toEqual(new Set(['budget_blocked']));
    expect(refused.map(costOf)).toEqual(refused.map(() => undefined));
    expect(messages.map(([question]) => question?.text)).toEqual(turns.map((_, index) => `Turn ${String(index)}`));
    expect(await budgetOf(core.api)).toMatchObject({ reservedMicros: 0, spentMicros });
    const { records, runningCount, sums } = readLedger(directory);
    expect({ count: records.length, runningCount, spentMicros: sums.ofRecords.costMicros }).toEqual({
      count: fittingCount,
      runningCount: 0,
      spentMicros,
    });
  },
);

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

  const spentMicros = readLedger(directory).sums.ofRecords.costMicros;
  expect(answers.filter(({ failure }) => failure).map(({ failure }) => failure?.kind)).toEqual(
    Array.from({ length: turnCount - 4 }, () => 'budget_blocked'),
  );
  expect(spentMicros).toBe(limitMicros + (30_000 - estimateMicros));
  expect(await budgetOf(core.api)).toMatchObject({ reservedMicros: 0, spentMicros });
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

async function startWithBudget(): Promise<StartedCore> {
  const started = await startCore();
  onTestFinished(started.stop);
  const { api } = started.core;
  await api.models.setPrice({ model: testModel, price });
  await api.budgets.save({
    draft: {
      scope: { type: 'total' },
      period: 'day',
      limitMicros,
      softPercent: 100,
      atLimit: 'refuse',
      isEnabled: true,
    },
  });
  return started;
}

/** Every answer waits until the returned function is called. */
function holdAnswers({ provider }: StartedCore, outputTokens: number): () => void {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  provider.script([
    { type: 'begin' },
    { type: 'hold', until: promise },
    { type: 'text', text: 'Paid.' },
    { type: 'usage', usage: { inputTokens: 10, outputTokens } },
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
