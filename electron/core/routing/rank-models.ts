import type { RankingStrategy } from '../../../shared/model/strategy-of.ts';
import type { Candidate } from '../../../shared/model/decision.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { ModelView } from '../../../shared/model/language-model.ts';
import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { ResolvedRef, RoutableModel, RoutingState } from './decide-input.ts';
import type { Deliberation } from './deliberation.ts';
import { answerDurationMs, speedScore } from './speed-of-model.ts';

/** A model in its place, the best first. */
export interface Ranked {
  readonly ref: ResolvedRef;
  /** What it was placed by: the smaller the better. */
  readonly figure: number;
  /** Set by `balanced`. */
  readonly score?: NonNullable<Candidate['score']>;
}

export interface Ranking {
  readonly strategy: RankingStrategy;
  readonly parameters: PromptParameters;
  readonly isVisionFirst?: boolean;
}

/** Puts models in the order of a strategy; equal ones by the priority of their provider. Pure. */
export function rankModels(
  refs: readonly ResolvedRef[],
  ranking: Ranking,
  deliberation: Deliberation,
): readonly Ranked[] {
  const ranked = refs.map((ref) => place(ref, ranking, deliberation)).sort(byPlace);
  if (ranking.isVisionFirst !== true) return ranked;
  return [...ranked.filter(hasVision), ...ranked.filter((one) => !hasVision(one))];
}

/** For comparing: an unknown price comes after every known one. */
export function costFigure({ cost }: CostEstimate): number {
  switch (cost.basis) {
    case 'price':
      return cost.micros;
    case 'free':
      return 0;
    case 'unpriced':
      return Number.POSITIVE_INFINITY;
    default:
      return assertNever(cost);
  }
}

function place(ref: ResolvedRef, { strategy, parameters }: Ranking, deliberation: Deliberation): Ranked {
  const { state } = deliberation.input;
  switch (strategy) {
    case 'cheapest':
      return { ref, figure: costFigure(deliberation.estimate(ref.model, parameters)) };
    case 'fastest':
      return { ref, figure: answerDurationMs(ref.model, state.speed) };
    case 'balanced': {
      const score = balancedScore(ref.model, state);
      return { ref, figure: -score.total, score };
    }
    default:
      return assertNever(strategy);
  }
}

function balancedScore(model: RoutableModel, state: RoutingState): NonNullable<Candidate['score']> {
  const health = share(state.health.get(model.providerId));
  const quota = share(state.quotaLeft.get(model.providerId));
  const speed = speedScore(answerDurationMs(model, state.speed));
  return { total: 0.4 * health + 0.3 * quota + 0.3 * speed, health, quota, speed };
}

/** What nothing is known of is taken to be well. */
function share(value = 1): number {
  return Math.min(1, Math.max(0, value));
}

function byPlace(one: Ranked, other: Ranked): number {
  if (one.figure !== other.figure) return one.figure < other.figure ? -1 : 1;
  return byStanding(one.ref.model, other.ref.model);
}

/** Among equals of one provider, what it still sells goes before what it is about to end. */
function byStanding(one: RoutableModel, other: RoutableModel): number {
  const byProvider = one.providerPriority - other.providerPriority;
  const byOrigin = originOrder.indexOf(one.origin) - originOrder.indexOf(other.origin);
  const byStatus = Number(one.row.lifecycle.status !== 'active') - Number(other.row.lifecycle.status !== 'active');
  return byProvider || byOrigin || byStatus || compareText(one.ref, other.ref);
}

const originOrder: readonly ModelView['origin'][] = ['catalogue', 'added', 'refreshed'];

/** By code unit: the same on every machine. */
function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function hasVision({ ref }: Ranked): boolean {
  return ref.model.row.abilities.includes('vision');
}
