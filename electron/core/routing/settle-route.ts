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
  const { first, parameters } = route;
  const terms = { ...termsOf(route, deliberation), ignoresOutages };
  const placeAs = (role: Candidate['role']) => (wish: Wish) => placeWish({ ...wish, role, terms }, deliberation);
  if (first.type === 'model') {
    const target = placeAs('target')({ model: first.model, parameters });
    const placed = placedOf([target, ...route.fallbacks.map(placeAs('fallback'))]);
    return { route, placed, ...(target.type === 'over-budget' && { exceeded: target.budget }) };
  }
  const members = screenPool(first.pool, { ...terms, parameters }, deliberation);
  const ranked = rankModels(members, { ...first, parameters }, deliberation);
  const best = ranked.slice(0, 1).map((one) => placeRanked(one, { role: 'target', parameters }, deliberation));
  return { route, placed: distinct([...best, ...placedOf(route.fallbacks.map(placeAs('fallback')))]), ranked };
}

/** What the models of a route are held to. */
export function termsOf(route: Route, { policy }: Deliberation): Pick<Terms, 'isAskedFor' | 'plan'> {
  const pool = route.first.type === 'ranked' ? route.first.pool : undefined;
  const plan = pool?.type === 'plan' ? pool.plan : policy.plan;
  const isBound = plan !== undefined && !route.isNamedByPerson;
  return { isAskedFor: route.reason.by === 'person', ...(isBound && { plan }) };
}

export function placeRanked(
  { ref, score }: Pick<Ranked, 'ref' | 'score'>,
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

interface PlacedWish extends Wish {
  readonly role: Candidate['role'];
  readonly terms: Omit<Terms, 'parameters'>;
}

type Outcome =
  | { readonly type: 'placed'; readonly placed: Placed }
  | { readonly type: 'over-budget'; readonly budget: string }
  | { readonly type: 'excluded' };

function placeWish({ model, parameters, role, terms }: PlacedWish, deliberation: Deliberation): Outcome {
  const ref = deliberation.resolve(model);
  if (!ref) {
    deliberation.note(model, { code: 'unknown-model' }, 'named');
    return { type: 'excluded' };
  }
  const exclusion = deliberation.exclusionOf(ref, { ...terms, parameters });
  if (!exclusion) return { type: 'placed', placed: placeRanked({ ref }, { role, parameters }, deliberation) };
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
