import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import { splitModelRef, type ModelRef } from '../../../shared/model/ids.ts';
import { countsFor, type BudgetStanding } from './budget-standing.ts';

export interface Offer {
  readonly model: ModelRef;
  readonly modelLabel: string;
  readonly estimate: CostEstimate;
}

const mostOffers = 4;

/**
 * What the person may choose instead of `asked`: of `offers`, those that are known to be cheaper and fit into every
 * budget, cheapest first, at most four. Where the price of `asked` is unknown, every known one is taken for cheaper. Pure.
 */
export function cheaperOffers(question: {
  readonly asked: Offer;
  readonly offers: readonly Offer[];
  /** Those that apply to the workspace. */
  readonly budgets: readonly BudgetStanding[];
}): readonly Offer[] {
  const { asked, offers, budgets } = question;
  const askedMicros = microsOf(asked) ?? Infinity;
  return offers
    .map((offer) => ({ offer, micros: microsOf(offer) ?? Infinity }))
    .filter(({ offer, micros }) => offer.model !== asked.model && micros < askedMicros && fits(offer, micros, budgets))
    .toSorted((a, b) => a.micros - b.micros)
    .slice(0, mostOffers)
    .map(({ offer }) => offer);
}

function microsOf({ estimate: { cost } }: Offer): number | undefined {
  if (cost.basis === 'unpriced') return undefined;
  return cost.basis === 'free' ? 0 : cost.micros;
}

function fits({ model }: Offer, micros: number, budgets: readonly BudgetStanding[]): boolean {
  const { providerId } = splitModelRef(model);
  return budgets.every((budget) => micros <= budget.leftMicros || !countsFor(budget, providerId));
}
