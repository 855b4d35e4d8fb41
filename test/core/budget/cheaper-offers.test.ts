import { expect, test } from 'vitest';
import type { BudgetStanding } from '../../../electron/core/budget/budget-standing.ts';
import { cheaperOffers, type Offer } from '../../../electron/core/budget/cheaper-offers.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';

const offer = (model: string, cost: CostEstimate['cost'] | number): Offer => ({
  model,
  modelLabel: model,
  estimate: {
    ...{ inputTokens: 1, outputTokens: 1, outputFrom: 'default', tokenErrorPercent: 5 },
    cost: typeof cost === 'number' ? { basis: 'price', micros: cost } : cost,
  },
});
const left = (leftMicros: number, scope: BudgetStanding['scope']): BudgetStanding => ({
  ...{ id: 'daily', label: 'daily budget', scope, atLimit: 'refuse', softPercent: 80 },
  ...{ limitMicros: 100, usedMicros: 100 - leftMicros, leftMicros, spentPercent: 0, resetsAt: 0 },
});
const chosen = (asked: Offer, offers: readonly Offer[], budgets: readonly BudgetStanding[] = []) =>
  cheaperOffers({ asked, offers, budgets }).map(({ model }) => model);

const offers = [
  offer('openai/dear', 100),
  offer('openai/asked', 50),
  offer('openai/cheap', 10),
  offer('anthropic/cheap', 10),
  offer('local/free', { basis: 'free' }),
  offer('local/unpriced', { basis: 'unpriced' }),
  offer('anthropic/fair', 30),
  offer('anthropic/near', 49),
];

test('the four cheapest of those that are cheaper, in order; of equal ones the first', () => {
  expect(chosen(offer('openai/asked', 50), offers)).toEqual([
    'local/free',
    'openai/cheap',
    'anthropic/cheap',
    'anthropic/fair',
  ]);
});

test('only what fits into every budget that it takes from', () => {
  const budgets = [left(30, { type: 'total' }), left(9, { type: 'provider', providerId: 'openai' })];

  expect(chosen(offer('openai/asked', 50), offers, budgets)).toEqual([
    'local/free',
    'anthropic/cheap',
    'anthropic/fair',
  ]);
});

test('instead of a model without a price every model with one is offered', () => {
  const priced = [offer('openai/dear', 100), offer('local/unpriced', { basis: 'unpriced' })];

  expect(chosen(offer('local/other', { basis: 'unpriced' }), priced)).toEqual(['openai/dear']);
});

test('nothing is cheaper than free', () => {
  expect(chosen(offer('local/other', { basis: 'free' }), offers)).toEqual([]);
});
