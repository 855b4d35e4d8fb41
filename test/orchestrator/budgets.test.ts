import { beforeEach, describe, expect, test } from 'vitest';
import type { BudgetDraft, BudgetView } from '../../shared/model/budget.ts';
import { answerRequests } from '../support/asked-text.ts';
import { testModel } from '../support/start-core.ts';
import {
  answerOf,
  approvalOf,
  ask,
  connectProvider,
  type StartedOrchestrator,
  startOrchestrator,
  startTurn,
} from './started-orchestrator.ts';

/** Reckoned with 800 tokens of output: $0.60 a million make 480 micro-dollars and a little for the question. */
const dearModel = 'groq/openai/gpt-oss-120b';
/** 10 cents a million: 80 micro-dollars and a little. */
const cheapModel = 'mistral/ministral-3b-latest';

let started: StartedOrchestrator;
beforeEach(async () => {
  started = await startOrchestrator({});
  const { api, provider } = started;
  await connectProvider(api, provider, { id: 'groq' });
  await connectProvider(api, provider, { id: 'mistral' });
  provider.script([
    { type: 'text', text: 'Here.' },
    { type: 'usage', usage: { inputTokens: 0, outputTokens: 500 } },
  ]);
});

test('windows hear of every budget when one of them passes its share', async () => {
  const { api, provider } = started;
  provider.script([
    { type: 'text', text: 'Here.' },
    { type: 'usage', usage: { inputTokens: 0, outputTokens: 900 } },
  ]);
  await saveBudget({ period: 'month', limitMicros: 1_000_000 });
  await saveBudget({ limitMicros: 520 });
  const heard: (readonly number[])[] = [];
  api.on('budgets-changed', ({ budgets }) => heard.push(budgets.map(({ limitMicros }) => limitMicros)));
  await ask(api, 'More than was estimated', dearModel);
  expect(heard.at(-1)?.toSorted((one, other) => one - other)).toEqual([520, 1_000_000]);
});

test('windows hear of a limit of the policy when its shares are passed, once each', async () => {
  const { api, provider } = started;
  provider.script([
    { type: 'text', text: 'Here.' },
    { type: 'usage', usage: { inputTokens: 0, outputTokens: 900 } },
  ]);
  await api.policies.change({ scope: { layer: 'profile' }, set: { maxCostPerDayMicros: 520 }, clear: [] });
  const heard: string[] = [];
  api.on('alert-raised', ({ alert }) => {
    if (alert.type === 'budget') heard.push(`${alert.label}: ${alert.percent}`);
  });
  await ask(api, 'More than was estimated', dearModel);
  await ask(api, 'No more', dearModel);
  expect(heard).toEqual(['daily limit of the policy: 80', 'daily limit of the policy: 100']);
});

describe('at the hard limit', () => {
  test('a request is refused, says which budget and costs nothing', async () => {
    const { api, provider } = started;
    await saveBudget({ limitMicros: 400 });
    expect(await ask(api, 'Hello', dearModel)).toMatchObject({
      status: 'failed',
      failure: {
        kind: 'budget_blocked',
        message: 'This message does not fit into the daily budget. Nothing was sent. Your message is saved.',
        actions: ['choose-model'],
        model: dearModel,
      },
    });
    expect(answerRequests(provider)).toHaveLength(0);
    expect(await onlyBudget()).toMatchObject({ spentMicros: 0, reservedMicros: 0 });
  });

  test('a request moves to the cheapest model where the budget says so', async () => {
    const { api } = started;
    await saveBudget({ limitMicros: 400, atLimit: 'cheapest' });
    const answer = await ask(api, 'Hello', dearModel);
    expect(answer).toMatchObject({
      status: 'complete',
      provenance: { choice: { by: 'throttle', budget: 'daily budget' }, insteadOf: { model: dearModel } },
    });
    expect(answer.provenance?.model).not.toBe(dearModel);
  });

  test('the policy may move it as well', async () => {
    const { api } = started;
    await saveBudget({ limitMicros: 400 });
    await api.policies.change({ scope: { layer: 'profile' }, set: { atHardLimit: 'cheapest' }, clear: [] });
    expect(await ask(api, 'Hello', dearModel)).toMatchObject({ provenance: { choice: { by: 'throttle' } } });
  });

  test('a budget of one provider leaves the others alone', async () => {
    const { api } = started;
    await saveBudget({ scope: { type: 'provider', providerId: 'groq' }, limitMicros: 0 });
    expect(await ask(api, 'Hello', testModel)).toMatchObject({ failure: { kind: 'budget_blocked' } });
    expect(await ask(api, 'Hello', cheapModel)).toMatchObject({ status: 'complete' });
  });

  test('a budget that is off holds nobody up', async () => {
    await saveBudget({ limitMicros: 0, isEnabled: false });
    expect(await ask(started.api, 'Hello', testModel)).toMatchObject({ status: 'complete' });
  });

  test('the next day begins anew, the month goes on', async () => {
    const { api, clock } = started;
    await saveBudget({ limitMicros: 500 });
    await ask(api, 'One', dearModel);
    expect(await ask(api, 'Two', dearModel)).toMatchObject({ failure: { kind: 'budget_blocked' } });
    clock.jumpTo(clock.now() + 86_400_000);
    expect(await ask(api, 'Three', dearModel)).toMatchObject({ status: 'complete' });
    expect(await onlyBudget()).toMatchObject({ spentMicros: 300 });
    await saveBudget({ period: 'month', limitMicros: 1_000 });
    expect((await api.budgets.list({})).budgets.map(({ spentMicros }) => spentMicros)).toEqual([300, 600]);
  });

  test('a clock that jumps back brings nothing back and takes nothing twice', async () => {
    const { api, clock } = started;
    await saveBudget({ limitMicros: 1_000 });
    await ask(api, 'One', dearModel);
    clock.jumpTo(clock.now() - 3_600_000);
    await ask(api, 'Two', dearModel);
    expect(await onlyBudget()).toMatchObject({ spentMicros: 600, reservedMicros: 0 });
    expect(await ask(api, 'Three', dearModel)).toMatchObject({ failure: { kind: 'budget_blocked' } });
  });

  test('what was spent is remembered over a restart', async () => {
    const { reopen } = started;
    await saveBudget({ limitMicros: 1_000_000 });
    await ask(started.api, 'One', dearModel);
    const again = await reopen();
    expect((await again.api.budgets.list({})).budgets).toMatchObject([{ spentMicros: 300, reservedMicros: 0 }]);
  });
});

test('beyond the soft limit each request asks first', async () => {
  const { api } = started;
  await saveBudget({ limitMicros: 1_000, softPercent: 50 });
  expect(await ask(api, 'One', testModel)).toMatchObject({ status: 'complete' });
  const turn = await startTurn(api, 'Two', dearModel);
  expect(await approvalOf(api, turn)).toMatchObject({
    causes: [{ type: 'soft-limit', budget: 'daily budget', leftMicros: 850, softLeftMicros: 350 }],
  });
  await api.approvals.answer({ turnId: turn.turnId, answer: { type: 'allow' } });
  expect(await answerOf(api, turn)).toMatchObject({ status: 'complete' });
});

test('a model without a price asks first where a budget is set, and is counted as unpriced', async () => {
  const { api } = started;
  const { ref } = await api.models.add({ providerId: 'groq', modelId: 'nobody-knows-the-price' });
  expect(await ask(api, 'Before the budget', ref)).toMatchObject({
    status: 'complete',
    provenance: { cost: { basis: 'unpriced' } },
  });
  await saveBudget({ limitMicros: 1_000 });
  const turn = await startTurn(api, 'With the budget', ref);
  expect(await approvalOf(api, turn)).toMatchObject({ causes: [{ type: 'unpriced', budget: 'daily budget' }] });
  await api.approvals.answer({ turnId: turn.turnId, answer: { type: 'allow' } });
  expect(await answerOf(api, turn)).toMatchObject({ status: 'complete' });
  expect(await onlyBudget()).toMatchObject({ spentMicros: 0, reservedMicros: 0, unpricedCount: 2 });
});

test('automatic choices turn to the cheapest model when a budget is nearly spent, choices by name do not', async () => {
  const { api } = started;
  await api.policies.change({
    scope: { layer: 'profile' },
    set: { throttleFromPercent: 25, defaultModel: dearModel },
    clear: [],
  });
  await saveBudget({ limitMicros: 1_000 });
  expect(await ask(api, 'One')).toMatchObject({ provenance: { model: dearModel, choice: { by: 'default' } } });
  const throttled = await ask(api, 'Two');
  expect(throttled).toMatchObject({ provenance: { choice: { by: 'throttle', budget: 'daily budget' } } });
  expect(throttled.provenance?.model).not.toBe(dearModel);
  expect(await ask(api, 'Three', dearModel)).toMatchObject({ provenance: { choice: { by: 'person' } } });
});

test('an attempt that fails before it uses anything gives back what was held for it', async () => {
  const { api, provider } = started;
  await saveBudget({ limitMicros: 1_000 });
  provider.script([{ type: 'refuse', status: 400 }]);
  expect(await ask(api, 'Hello', dearModel)).toMatchObject({ failure: { kind: 'bad_request' } });
  expect(await onlyBudget()).toMatchObject({ spentMicros: 0, reservedMicros: 0 });
});

test.each([
  ['a limit below zero', { limitMicros: -1 }],
  ['a limit that is no whole number', { limitMicros: 0.5 }],
  ['a soft limit beyond everything', { softPercent: 101 }],
])('%s is refused before it is stored', async (_, change) => {
  await expect(saveBudget(change)).rejects.toMatchObject({ body: { code: 'invalid-input' } });
  expect(await started.api.budgets.list({})).toEqual({ budgets: [] });
});

async function saveBudget(change: Partial<BudgetDraft>): Promise<BudgetView> {
  return started.api.budgets.save({
    draft: {
      scope: { type: 'total' },
      period: 'day',
      limitMicros: 0,
      softPercent: 100,
      atLimit: 'refuse',
      isEnabled: true,
      ...change,
    },
  });
}

async function onlyBudget(): Promise<BudgetView | undefined> {
  return (await started.api.budgets.list({})).budgets[0];
}
