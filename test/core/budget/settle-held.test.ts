import { expect, test } from 'vitest';
import { createBudgets } from '../../../electron/core/budget/create-budgets.ts';
import type { SpendingPolicy } from '../../../electron/core/budget/policy-limits.ts';
import { createCalendar } from '../../../shared/model/calendar.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const noon = Date.UTC(2026, 10, 21, 12);
const midnight = Date.UTC(2026, 10, 22);
const estimate: CostEstimate = {
  ...{ inputTokens: 100, outputTokens: 50, outputFrom: 'default', tokenErrorPercent: 5 },
  cost: { basis: 'free' },
};

test('settling answers each threshold of a limit on cost that the policy sets, once in a period', () => {
  const { clock, spendUnder } = start();
  const policy: SpendingPolicy = {
    fields: { maxCostPerDayMicros: 100_000, maxCostPerMonthMicros: 250_000, maxTokensPerDay: 1_000_000 },
    sources: { maxCostPerDayMicros: 'workspace' },
  };
  const spend = (workspaceId: string, micros: number) => spendUnder(policy, workspaceId, micros);
  const today = [79_999, 1, 20_000, 1].map((micros) => spend('home', micros));
  const elsewhere = spend('work', 79_999);
  clock.jumpTo(midnight);
  const tomorrow = [80_000, 1].map((micros) => spend('home', micros));

  expect([today, elsewhere, tomorrow]).toEqual([
    [[], ['daily limit of the policy: 80 %'], ['daily limit of the policy: 100 %'], []],
    [],
    [
      ['daily limit of the policy: 80 %', 'monthly limit of the policy: 80 %', 'monthly limit of the policy: 100 %'],
      [],
    ],
  ]);
});

test('what requests under another policy have passed is answered with the next one under this policy', () => {
  const { spendUnder } = start();
  const everywhere: SpendingPolicy = { fields: { maxCostPerDayMicros: 100_000 }, sources: {} };
  const atWork: SpendingPolicy = {
    fields: { maxCostPerDayMicros: 900_000 },
    sources: { maxCostPerDayMicros: 'workspace' },
  };
  expect([
    spendUnder(everywhere, 'home', 70_000),
    spendUnder(atWork, 'work', 15_000),
    spendUnder(everywhere, 'home', 1),
    spendUnder(everywhere, 'home', 1),
  ]).toEqual([[], [], ['daily limit of the policy: 80 %'], []]);
});

function start() {
  const clock = createManualClock(noon);
  const budgets = createBudgets({
    store: { list: () => [] },
    usage: { spent: () => ({ costMicros: 0, tokens: 0, unpricedCount: 0 }) },
    ...{ calendar: createCalendar('UTC'), clock, providerName: (id) => id },
  });
  const spendUnder = (policy: SpendingPolicy, workspaceId: string, micros: number) => {
    const most = { micros: 0, tokens: 150 };
    budgets.reserve({ id: 'a', estimate, most, providerId: 'openai', workspaceId, policy });
    const passed = budgets.settle({ id: 'a', cost: { basis: 'price', micros }, tokens: 150, policy });
    return passed.map(({ label, percent }) => `${label}: ${percent} %`);
  };
  return { clock, spendUnder };
}
