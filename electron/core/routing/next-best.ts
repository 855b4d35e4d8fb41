import type { ModelTier } from '../../../shared/model/language-model.ts';
import { strategyOf } from '../../../shared/model/strategy-of.ts';
import type { ResolvedRef } from './decide-input.ts';
import type { Deliberation } from './deliberation.ts';
import { costFigure, rankModels, type Ranked } from './rank-models.ts';
import { prefersVision } from './routes.ts';
import { placeRanked, type Placed, type SettledRoute } from './settle-route.ts';
import { screenPool } from './screen-pool.ts';
import { tiersOfPlan } from './tiers-of-plan.ts';

/** How much dearer than what was chosen a model may be that nobody chose. */
const dearestTimes = 3;

/**
 * Models to try after those of the route, until the chain has `length`: of the target's own quality or an economical
 * one, and not much dearer. Pure.
 */
export function nextBest(settled: SettledRoute, length: number, deliberation: Deliberation): readonly Placed[] {
  const model = modelToMatch(settled, deliberation);
  if (!model || settled.placed.length >= length) return [];
  const { parameters } = settled.route;
  const limit = dearestTimes * costFigure(deliberation.estimate(model.model, parameters));
  const open = rankedAfter(settled, model, deliberation).filter(
    ({ ref }) => ref.ownRef !== model.ownRef && costFigure(deliberation.estimate(ref.model, parameters)) <= limit,
  );
  const picked = pick(open, settled.placed, length);
  return picked.map((one) => placeRanked(one, { role: 'next-best', parameters }, deliberation));
}

/** The target; where it cannot answer now, still what was meant. */
function modelToMatch({ route, placed: [target] }: SettledRoute, deliberation: Deliberation): ResolvedRef | undefined {
  if (target) return target.ref;
  return route.first.type === 'model' ? deliberation.resolve(route.first.model) : undefined;
}

/** In the order of the route's own strategy, or of the policy's where the route names a model. */
function rankedAfter(
  { route, ranked }: SettledRoute,
  { model }: ResolvedRef,
  deliberation: Deliberation,
): readonly Ranked[] {
  const { first, parameters } = route;
  if (ranked && first.type === 'ranked' && first.pool.type !== 'all') return ranked;
  const { plan } = deliberation.policy;
  const tiers: readonly ModelTier[] = plan === undefined ? [model.row.tier, 'economy'] : tiersOfPlan[plan];
  if (ranked) return ranked.filter(({ ref }) => tiers.includes(ref.model.row.tier));
  // What stands in for a named model is not worth a word where it cannot.
  const silent: Deliberation = { ...deliberation, note: () => {} };
  const terms = { isAskedFor: false, parameters };
  const strategy = strategyOf(deliberation.policy) ?? 'balanced';
  const ranking = { strategy, parameters, isVisionFirst: prefersVision(deliberation.policy) };
  return rankModels(screenPool({ type: 'tiers', tiers }, terms, silent), ranking, deliberation);
}

/** Prefers what the catalogue knows, and then a provider that is not in the chain yet. */
function pick(open: readonly Ranked[], placed: readonly Placed[], length: number): readonly Ranked[] {
  const known = open.filter(({ ref }) => ref.model.origin !== 'refreshed');
  const rest = open.filter(({ ref }) => ref.model.origin === 'refreshed');
  const providers = new Set(placed.map(({ ref }) => ref.model.providerId));
  const models = new Set(placed.map(({ ref }) => ref.ownRef));
  const picked: Ranked[] = [];
  while (placed.length + picked.length < length) {
    const next = nextOf(known, models, providers) ?? nextOf(rest, models, providers);
    if (!next) break;
    picked.push(next);
    models.add(next.ref.ownRef);
    providers.add(next.ref.model.providerId);
  }
  return picked;
}

function nextOf(
  open: readonly Ranked[],
  models: ReadonlySet<string>,
  providers: ReadonlySet<string>,
): Ranked | undefined {
  const left = open.filter(({ ref }) => !models.has(ref.ownRef));
  return left.find(({ ref }) => !providers.has(ref.model.providerId)) ?? left[0];
}
