import type { Candidate } from '../../../shared/model/decision.ts';
import type { ResolvedRef } from './decide-input.ts';
import type { Deliberation } from './deliberation.ts';
import type { Terms } from './exclude-model.ts';
import { rankModels, type Ranked } from './rank-models.ts';
import type { Route, Wish } from './route.ts';
import { screenPool } from './screen-pool.ts';

/** A candidate with the model it stands for. */
export interface Placed {
  readonly ref: ResolvedRef;
  readonly candidate: Candidate;
}

/** What of a route can answer. */
export interface SettledRoute {
  readonly route: Route;
  /** The target and the fallbacks that can answer, in their order; none where the route leads nowhere. */
  readonly placed: readonly Placed[];
  /** What the route's own strategy ranked, where it has one. */
  readonly ranked?: readonly Ranked[];
  /** The budget that the named target does not fit in. */
  readonly exceeded?: string;
}

/** Finds out which models of a route can answer. `ignoresOutages` takes broken ones for well. Pure. */
export function settleRoute(route: Route, deliberation: Deliberation, ignoresOutages = false): SettledRoute {
  const terms = (parameters: Wish['parameters']) => ({ ...termsOf(route, deliberation), parameters, ignoresOutages });
  const fallbacks = route.fallbacks.map((wish) => placeWish(wish, 'fallback', terms(wish.parameters), deliberation));
  const { first, parameters } = route;
  if (first.type === 'model') {
    const target = placeWish({ model: first.model, parameters }, 'target', terms(parameters), deliberation);
    const exceeded = target.type === 'over-budget' ? { exceeded: target.budget } : {};
    return { route, placed: placedOf([target, ...fallbacks]), ...exceeded };
  }
  const members = screenPool(first.pool, terms(parameters), deliberation);
  const ranked = rankModels(members, { strategy: first.strategy, parameters }, deliberation);
  const [best] = ranked;
  const target = best ? [placeRanked(best, { role: 'target', parameters }, deliberation)] : [];
  return { route, placed: distinct([...target, ...placedOf(fallbacks)]), ranked };
}

/** What the models of a route are held to, but for their parameters. */
export function termsOf(route: Route, { policy }: Deliberation): Pick<Terms, 'isAskedFor' | 'plan'> {
  const pool = route.first.type === 'ranked' ? route.first.pool : undefined;
  const plan = pool?.type === 'plan' ? pool.plan : policy.plan;
  const isBound = plan !== undefined && !route.isNamedByPerson;
  return { isAskedFor: route.reason.by === 'person', ...(isBound && { plan }) };
}

export function placeRanked(
  { ref, score }: Ranked,
  { role, parameters }: Pick<Candidate, 'role' | 'parameters'>,
  { estimate }: Deliberation,
): Placed {
  const candidate: Candidate = {
    model: ref.model.ref,
    role,
    parameters,
    estimate: estimate(ref.model, parameters),
    ...(score && { score }),
    ...(ref.replaces !== undefined && { replaces: ref.replaces }),
  };
  return { ref, candidate };
}

type Outcome =
  | { readonly type: 'placed'; readonly placed: Placed }
  | { readonly type: 'over-budget'; readonly budget: string }
  | { readonly type: 'excluded' };

function placeWish(wish: Wish, role: Candidate['role'], terms: Terms, deliberation: Deliberation): Outcome {
  const ref = deliberation.resolve(wish.model);
  if (!ref) {
    deliberation.note(wish.model, { code: 'unknown-model' }, 'named');
    return { type: 'excluded' };
  }
  const exclusion = deliberation.exclusionOf(ref, terms);
  if (!exclusion) {
    const { parameters } = wish;
    return { type: 'placed', placed: placeRanked({ ref, figure: 0 }, { role, parameters }, deliberation) };
  }
  deliberation.note(ref.model.ref, exclusion, 'named');
  return exclusion.code === 'over-budget' ? { type: 'over-budget', budget: exclusion.budget } : { type: 'excluded' };
}

function placedOf(outcomes: readonly Outcome[]): readonly Placed[] {
  return distinct(outcomes.flatMap((outcome) => (outcome.type === 'placed' ? [outcome.placed] : [])));
}

/** The first of each model; the others would ask the same again. */
function distinct(placed: readonly Placed[]): readonly Placed[] {
  const seen = new Set<string>();
  return placed.filter(({ ref }) => !seen.has(ref.ownRef) && seen.add(ref.ownRef));
}
