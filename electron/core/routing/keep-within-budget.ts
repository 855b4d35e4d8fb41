import type { RouteReason } from '../../../shared/model/decision.ts';
import { budgetsOf } from './budgets-of.ts';
import type { Deliberation } from './deliberation.ts';
import { costFigure } from './rank-models.ts';
import { cheapestRoute } from './routes.ts';
import { settleRoute, type SettledRoute } from './settle-route.ts';

/**
 * Puts the cheapest model that can do it in the place of what a route leads to, where its target does not fit a budget
 * that says so, or where a budget is nearly spent and the choice was automatic. Pure.
 */
export function keepWithinBudget(settled: SettledRoute, deliberation: Deliberation): SettledRoute {
  if (settled.exceeded !== undefined) {
    if (!movesToCheapest(settled.exceeded, deliberation)) return settled;
    const cheapest = settleRoute(cheapestRoute(settled.route, settled.exceeded), deliberation);
    return cheapest.placed.length > 0 ? cheapest : settled;
  }
  const budget = nearlySpentBudget(settled, deliberation);
  if (budget === undefined) return settled;
  const cheapest = settleRoute(cheapestRoute(settled.route, budget), deliberation);
  return isCheaper(cheapest, settled) ? cheapest : settled;
}

function movesToCheapest(label: string, { input, policy }: Deliberation): boolean {
  if (policy.atHardLimit === 'cheapest') return true;
  return input.state.budgets.some((budget) => budget.label === label && budget.atLimit === 'cheapest');
}

function nearlySpentBudget({ route, placed }: SettledRoute, { input, policy }: Deliberation): string | undefined {
  const { throttleFromPercent = neverThrottles } = policy;
  const [target] = placed;
  if (!target || throttleFromPercent >= neverThrottles || !isAutomatic(route.reason)) return undefined;
  const budgets = budgetsOf(target.ref.model.providerId, input.request, input.state);
  return budgets.find(({ spentPercent }) => spentPercent >= throttleFromPercent)?.label;
}

const neverThrottles = 100;

function isAutomatic({ by }: RouteReason): boolean {
  return by !== 'person';
}

/** What costs nothing is never replaced: who sends a message to a local model means it. */
function isCheaper({ placed: [one] }: SettledRoute, { placed: [other] }: SettledRoute): boolean {
  if (!one || !other) return false;
  return costFigure(one.candidate.estimate) < costFigure(other.candidate.estimate);
}
