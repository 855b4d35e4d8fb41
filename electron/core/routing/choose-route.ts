import type { Exclusion, SkippedRule } from '../../../shared/model/decision.ts';
import type { Deliberation } from './deliberation.ts';
import { keepWithinBudget } from './keep-within-budget.ts';
import type { Route } from './route.ts';
import { askedRoute, defaultRoute, preferredRoute, stickyRoute, strategyRoute, taskRoute } from './routes.ts';
import { settleRoute, type SettledRoute } from './settle-route.ts';
import { walkRules, skipEveryRule } from './walk-rules.ts';

/** What came of looking for a way to answer. */
export interface RouteChoice {
  readonly settled: SettledRoute;
  /** Who may answer besides what was settled: anyone fit, the asked model alone, or nobody, as a budget says so. */
  readonly others: 'open' | 'fixed' | 'refused';
  /** Every route that was looked at, in that order. */
  readonly considered: readonly Route[];
  readonly skippedRules: readonly SkippedRule[];
  /** So many more rules let the message go by. */
  readonly untoldRuleCount: number;
  /** What held of the rule that decides. */
  readonly matched?: string;
}

/** The first way to answer of those that are meant for the request: the nearest wish goes first. Pure. */
export function chooseRoute(deliberation: Deliberation): RouteChoice {
  const { input } = deliberation;
  const asked = askedRoute(input);
  if (asked) {
    const settled = keepWithinBudget(settleRoute(asked, deliberation), deliberation);
    const others = settled.placed.length > 0 || isOutOfOrder(asked, deliberation) ? 'open' : 'fixed';
    const skippedRules = skipEveryRule(input, 'a model was asked for by name');
    return { settled, others, considered: [asked], skippedRules, untoldRuleCount: 0 };
  }
  const walk = walkRules(deliberation);
  if (walk.settled) return { ...walk, settled: walk.settled, others: 'open' };
  return chooseWithoutRule(walk, deliberation);
}

function chooseWithoutRule(
  { considered, ...rules }: Pick<RouteChoice, 'considered' | 'skippedRules' | 'untoldRuleCount'>,
  deliberation: Deliberation,
): RouteChoice {
  const { input } = deliberation;
  const tried = [...considered];
  for (const makeRoute of [stickyRoute, taskRoute, defaultRoute, preferredRoute]) {
    const route = makeRoute(input);
    if (!route) continue;
    tried.push(route);
    const settled = keepWithinBudget(settleRoute(route, deliberation), deliberation);
    const isRefused = settled.exceeded !== undefined && route.reason.by !== 'sticky' && settled.placed.length === 0;
    if (settled.placed.length > 0) return { settled, others: 'open', considered: tried, ...rules };
    // Another model is what `cheapest` is for: a budget that refuses is not gone round.
    if (isRefused) return { settled, others: 'refused', considered: tried, ...rules };
  }
  const route = strategyRoute(input);
  const settled = keepWithinBudget(settleRoute(route, deliberation), deliberation);
  return { settled, others: 'open', considered: [...tried, route], ...rules };
}

/** Whether a model that was asked for would answer at another time: then others may stand in, as after a failure. */
function isOutOfOrder(route: Route, deliberation: Deliberation): boolean {
  const ref = route.first.type === 'model' ? deliberation.resolve(route.first.model) : undefined;
  const { parameters } = route;
  const exclusion = ref && deliberation.exclusionOf(ref, { isAskedFor: true, parameters });
  return exclusion !== undefined && passing.has(exclusion.code);
}

const passing: ReadonlySet<Exclusion['code']> = new Set([
  'off-today',
  'provider-down',
  'breaker-open',
  'keys-out',
  'rate-limited',
]);
