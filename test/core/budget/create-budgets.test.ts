import { describe, expect, test } from 'vitest';
import { createBudgets, type ReserveRequest } from '../../../electron/core/budget/create-budgets.ts';
import type { SpentQuestion } from '../../../electron/core/ports/stores.ts';
import { Budget, BudgetDraft } from '../../../shared/model/budget.ts';
import { createCalendar } from '../../../shared/model/calendar.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { EffectivePolicy } from '../../../shared/model/policy.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const noon = Date.UTC(2026, 10, 21, 12);
const midnight = Date.UTC(2026, 10, 22);
const dayMs = 86_400_000;

const budget = (changes: Partial<Budget> = {}): Budget => ({
  id: 'daily',
  scope: { type: 'total' },
  period: 'day',
  limitMicros: 100_000,
  softPercent: 80,
  atLimit: 'refuse',
  isEnabled: true,
  createdAt: 0,
  ...changes,
});
const estimate = (cost: CostEstimate['cost']): CostEstimate => ({
  inputTokens: 100,
  outputTokens: 50,
  outputFrom: 'default',
  tokenErrorPercent: 5,
  cost,
});
const cent = estimate({ basis: 'price', micros: 10_000 });
const mostOf = ({ cost, inputTokens, outputTokens }: CostEstimate) => ({
  micros: cost.basis === 'price' ? cost.micros : 0,
  tokens: inputTokens + outputTokens,
});
const place = { providerId: 'openai', workspaceId: 'home' };

/** A store in which records lie by the time they were made at; every question to it is kept. */
function openBudgets(stored: readonly Budget[]) {
  const clock = createManualClock(noon);
  const records: { readonly at: number; readonly micros: number }[] = [];
  const questions: SpentQuestion[] = [];
  let isBroken = false;
  const spent = (question: SpentQuestion) => {
    if (isBroken) throw new Error('the disk cannot be read');
    questions.push(question);
    const within = records.filter(({ at }) => at >= question.from && at < question.to);
    return { costMicros: within.reduce((sum, { micros }) => sum + micros, 0), tokens: within.length, unpricedCount: 0 };
  };
  let list = stored;
  const store = { list: () => list };
  const providerName = (id: string) => (id === 'openai' ? 'OpenAI' : id);
  const budgets = createBudgets({ store, usage: { spent }, calendar: createCalendar('UTC'), clock, providerName });
  /** Its answer is as long as it may be: what it takes about is what it takes at most. */
  const reserve = (request: Omit<ReserveRequest, 'most'>) =>
    budgets.reserve({ ...request, most: mostOf(request.estimate) });
  const settle = (id: string, micros: number) => {
    const passed = budgets.settle({ id, cost: { basis: 'price', micros }, tokens: 150 });
    records.push({ at: clock.now(), micros });
    return passed.map(({ label, percent }) => `${label}: ${percent} %`);
  };
  return {
    ...{ budgets, reserve, clock, records, questions, settle },
    edit: (next: readonly Budget[]) => (list = next),
    breakStore: () => (isBroken = true),
  };
}

describe('reserving', () => {
  test('32 requests of $0.01 that run together stay within $0.10 and end with nothing held', () => {
    const { budgets, settle, reserve } = openBudgets([budget()]);
    const ids = Array.from({ length: 32 }, (_, index) => `request ${index}`);
    const reserved = ids.filter((id) => reserve({ id, estimate: cent, ...place }).type === 'reserved');
    const heldMicros = budgets.reservedMicros();
    reserved.forEach((id) => settle(id, 10_000));

    expect({ count: reserved.length, heldMicros, after: budgets.reservedMicros(), views: budgets.views() }).toEqual({
      count: 10,
      heldMicros: 100_000,
      after: 0,
      views: [
        {
          ...budget(),
          ...{ spentMicros: 100_000, reservedMicros: 0, unpricedCount: 0 },
          ...{ startsAt: midnight - dayMs, endsAt: midnight },
        },
      ],
    });
  });

  test('says which budget refuses, what is left of it and until when', () => {
    const monthly = budget({ id: 'monthly', period: 'month', limitMicros: 9_999, atLimit: 'cheapest' });
    const { reserve } = openBudgets([budget(), monthly]);

    expect(reserve({ id: 'a', estimate: cent, ...place })).toEqual({
      type: 'refused',
      id: 'monthly',
      label: 'monthly budget',
      unit: 'micros',
      limit: 9_999,
      left: 9_999,
      atLimit: 'cheapest',
      resetsAt: Date.UTC(2026, 11, 1),
    });
  });

  test('a budget of 0 refuses everything with a price, however low, and nothing else', () => {
    const { reserve } = openBudgets([budget({ limitMicros: 0 })]);
    const costs = [{ basis: 'price', micros: 0 }, { basis: 'free' }, { basis: 'unpriced' }] as const;
    const types = costs.map((cost) => reserve({ id: cost.basis, estimate: estimate(cost), ...place }).type);

    expect(types).toEqual(['refused', 'reserved', 'reserved']);
  });

  test('a budget that is off refuses nothing', () => {
    const { reserve } = openBudgets([budget({ limitMicros: 0, isEnabled: false })]);

    expect(reserve({ id: 'a', estimate: cent, ...place })).toMatchObject({ type: 'reserved' });
  });

  test('limits of the policy count like budgets', () => {
    const { reserve } = openBudgets([]);
    const under = (id: string, fields: EffectivePolicy['fields']) =>
      reserve({ id, estimate: cent, ...place, policy: { fields, sources: {} } });

    expect([
      under('a', { maxCostPerDayMicros: 10_000, maxTokensPerMonth: 150 }),
      under('b', { maxCostPerDayMicros: 19_999, atHardLimit: 'cheapest' }),
      under('c', { maxTokensPerMonth: 299 }),
    ]).toMatchObject([
      { type: 'reserved' },
      {
        ...{ type: 'refused', id: 'maxCostPerDayMicros', label: 'daily limit of the policy', unit: 'micros' },
        ...{ limit: 19_999, left: 9_999, atLimit: 'cheapest', resetsAt: midnight },
      },
      {
        ...{ type: 'refused', id: 'maxTokensPerMonth', label: 'monthly token limit of the policy', unit: 'tokens' },
        ...{ limit: 299, left: 149, atLimit: 'refuse', resetsAt: Date.UTC(2026, 11, 1) },
      },
    ]);
  });
});

describe('what is spent', () => {
  test('is asked of the store once for each scope and period', () => {
    const { budgets, questions, settle, reserve } = openBudgets([
      budget(),
      budget({ id: 'second', limitMicros: 200_000 }),
      budget({ id: 'openai', scope: { type: 'provider', providerId: 'openai' }, period: 'month' }),
    ]);
    for (const id of ['a', 'b', 'c']) {
      reserve({ id, estimate: cent, ...place });
      settle(id, 1);
    }
    budgets.views();

    expect(questions).toEqual([
      { from: midnight - dayMs, to: midnight },
      { from: Date.UTC(2026, 10, 1), to: Date.UTC(2026, 11, 1), providerId: 'openai' },
    ]);
  });

  test('begins anew with the next day, and what still runs counts there', () => {
    const { budgets, clock, settle, reserve } = openBudgets([budget()]);
    reserve({ id: 'yesterday', estimate: cent, ...place });
    settle('yesterday', 90_000);
    reserve({ id: 'over midnight', estimate: cent, ...place });
    clock.jumpTo(midnight);
    const atMidnight = budgets.standing('home')[0];
    settle('over midnight', 30_000);

    expect([atMidnight, budgets.standing('home')[0]]).toMatchObject([
      { usedMicros: 10_000, leftMicros: 90_000, resetsAt: midnight + dayMs },
      { usedMicros: 30_000, leftMicros: 70_000 },
    ]);
  });

  test('a request that ends after midnight is counted once, though nobody looked in between', () => {
    const { budgets, clock, settle, reserve } = openBudgets([budget()]);
    reserve({ id: 'a', estimate: cent, ...place });
    clock.jumpTo(midnight + 1);
    settle('a', 30_000);

    expect(budgets.views()[0]).toMatchObject({ spentMicros: 30_000, reservedMicros: 0 });
  });

  test('is that of the day the clock was set back to', () => {
    const { budgets, clock, records } = openBudgets([budget()]);
    records.push({ at: noon - dayMs, micros: 60_000 }, { at: noon, micros: 20_000 });
    const spent = (now: number) => {
      clock.jumpTo(now);
      return budgets.views()[0]?.spentMicros;
    };

    expect([spent(noon), spent(noon - 3_600_000), spent(noon - dayMs), spent(noon)]).toEqual([
      20_000, 20_000, 60_000, 20_000,
    ]);
  });

  test('is read again with the budgets after an edit, while what is held stays held', () => {
    const { budgets, records, edit, reserve } = openBudgets([budget()]);
    reserve({ id: 'a', estimate: cent, ...place });
    edit([budget({ limitMicros: 50_000 })]);
    records.push({ at: noon, micros: 45_000 });
    budgets.reload();

    expect(budgets.standing('home')).toMatchObject([
      { limitMicros: 50_000, usedMicros: 55_000, leftMicros: 0, spentPercent: 110 },
    ]);
  });

  test('counts calls without a price apart', () => {
    const { budgets, reserve } = openBudgets([budget()]);
    reserve({ id: 'a', estimate: estimate({ basis: 'unpriced' }), ...place });
    budgets.settle({ id: 'a', cost: { basis: 'unpriced' }, tokens: 10 });

    expect(budgets.views()).toMatchObject([{ spentMicros: 0, unpricedCount: 1 }]);
  });
});

describe('settling', () => {
  test('answers each threshold of a budget once, when it is passed', () => {
    const { settle, reserve } = openBudgets([budget(), budget({ id: 'off', isEnabled: false })]);
    const passed = [79_999, 1, 1, 19_999, 50_000].map((micros, index) => {
      reserve({ id: String(index), estimate: estimate({ basis: 'free' }), ...place });
      return settle(String(index), micros);
    });

    expect(passed).toEqual([[], ['daily budget: 80 %'], [], ['daily budget: 100 %'], []]);
  });

  test('an id that is not held, or no longer, changes nothing', () => {
    const { budgets, reserve } = openBudgets([budget()]);
    reserve({ id: 'a', estimate: cent, ...place });
    budgets.release('a');
    const passed = ['a', 'unknown'].map((id) =>
      budgets.settle({ id, cost: { basis: 'price', micros: 90_000 }, tokens: 1 }),
    );

    expect({ passed, views: budgets.views() }).toMatchObject({ passed: [[], []], views: [{ spentMicros: 0 }] });
  });

  test('lets go of what was held also where the store cannot be read', () => {
    const { budgets, clock, breakStore, reserve } = openBudgets([budget()]);
    reserve({ id: 'a', estimate: cent, ...place });
    breakStore();
    clock.jumpTo(midnight);

    expect(() => budgets.settle({ id: 'a', cost: { basis: 'price', micros: 1 }, tokens: 1 })).toThrow(
      'the disk cannot be read',
    );
    expect(budgets.reservedMicros()).toBe(0);
  });
});

test('a workspace stands in what limits it, with the budgets of single providers and the limits of its policy', () => {
  const { budgets, reserve } = openBudgets([
    budget({ id: 'total' }),
    budget({ id: 'home', scope: { type: 'workspace', workspaceId: 'home' }, period: 'month', softPercent: 100 }),
    budget({ id: 'work', scope: { type: 'workspace', workspaceId: 'work' } }),
    budget({ id: 'openai', scope: { type: 'provider', providerId: 'openai' }, atLimit: 'cheapest' }),
    budget({ id: 'off', isEnabled: false }),
  ]);
  reserve({ id: 'a', estimate: cent, providerId: 'anthropic', workspaceId: 'home' });
  const policy = { fields: { maxCostPerDayMicros: 40_000, maxTokensPerDay: 1 }, sources: {} };
  const standing = budgets.standing('home', policy);

  expect(standing.map(({ label, spentPercent, leftMicros }) => [label, spentPercent, leftMicros])).toEqual([
    ['daily budget', 10, 90_000],
    ['monthly budget of the workspace', 10, 90_000],
    ['daily budget for OpenAI', 0, 100_000],
    ['daily limit of the policy', 25, 30_000],
  ]);
  expect(standing[0]).toEqual({
    ...{ id: 'total', label: 'daily budget', scope: { type: 'total' }, atLimit: 'refuse', softPercent: 80 },
    ...{ limitMicros: 100_000, usedMicros: 10_000, leftMicros: 90_000, spentPercent: 10, resetsAt: midnight },
  });
});

test('a budget below zero is not a budget', () => {
  const { id: _id, createdAt: _createdAt, ...draft } = budget({ limitMicros: -1 });

  expect([Budget.safeParse(budget({ limitMicros: -1 })).success, BudgetDraft.safeParse(draft).success]).toEqual([
    false,
    false,
  ]);
});
