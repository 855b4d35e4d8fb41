import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { Exclusion } from '../../../shared/model/decision.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import type { Plan } from '../../../shared/model/rule.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import { budgetsOf } from './budgets-of.ts';
import type { ResolvedRef, RoutableModel, RoutingState } from './decide-input.ts';
import { isOver } from './prepare-catalogue.ts';
import { tiersOfPlan } from './tiers-of-plan.ts';

/** What every model of a decision is held against. */
export interface Screening {
  readonly request: RoutingRequest;
  readonly state: RoutingState;
  readonly allowed: (ref: ResolvedRef) => boolean;
  readonly blocked: (ref: ResolvedRef) => boolean;
  /** Whether the task of the request may be done by the model. */
  readonly allowedForTask: (ref: ResolvedRef) => boolean;
  /** Whether anything but the offline demo could be asked. */
  readonly hasRealModel: () => boolean;
  readonly estimate: (model: RoutableModel, parameters: PromptParameters) => CostEstimate;
}

/** On what terms a model would answer. */
export interface Terms {
  readonly parameters: PromptParameters;
  /** Named by the request itself. */
  readonly isAskedFor: boolean;
  /** Binds models that nobody named. */
  readonly plan?: Plan;
  /** Set to find what to try where every breaker is open. */
  readonly ignoresOutages?: boolean;
}

/** The first thing that keeps a model from answering; undefined where nothing does. Pure. */
export function exclusionOf(ref: ResolvedRef, terms: Terms, screening: Screening): Exclusion | undefined {
  return (
    standingExclusion(ref.model, terms, screening) ??
    fitExclusion(ref.model, terms, screening) ??
    policyExclusion(ref, terms, screening) ??
    outageExclusion(ref.model, terms, screening) ??
    budgetExclusion(ref.model, terms, screening) ??
    planExclusion(ref.model, terms)
  );
}

function standingExclusion(
  model: RoutableModel,
  { isAskedFor }: Terms,
  { state, hasRealModel }: Screening,
): Exclusion | undefined {
  if (!model.isProviderEnabled) return { code: 'provider-off' };
  const offUntil = state.offUntil.get(model.providerId);
  if (offUntil !== undefined) return { code: 'off-today', until: offUntil };
  if (isOver(model, state.now)) return { code: 'retired' };
  if (!model.isEnabled) return { code: 'model-off' };
  if (!model.hasKey) return { code: 'no-key' };
  if (model.providerKind === 'demo') return !isAskedFor && hasRealModel() ? { code: 'demo' } : undefined;
  return state.isOffline && model.providerKind !== 'local' ? { code: 'offline' } : undefined;
}

/** A history that is too long is summed up for a model that was asked for by name, and where nothing else is left. */
function fitExclusion({ row }: RoutableModel, terms: Terms, { request }: Screening): Exclusion | undefined {
  const { parameters, isAskedFor, ignoresOutages = false } = terms;
  const ability = request.needs.find((need) => !row.abilities.includes(need));
  if (ability !== undefined) return { code: 'missing-ability', ability };
  const { leastTokens = request.contextTokens } = request;
  const inputTokens = isAskedFor || ignoresOutages ? leastTokens : request.contextTokens;
  const neededTokens = inputTokens + (parameters.maxOutputTokens ?? 0);
  const { contextTokens } = row;
  if (contextTokens === undefined || neededTokens <= contextTokens) return undefined;
  return { code: 'window-too-small', neededTokens, contextTokens };
}

/** What a task may be done by is a default, as the task may only be guessed: asking for a model by name goes before it. */
function policyExclusion(
  ref: ResolvedRef,
  { isAskedFor }: Terms,
  { allowed, blocked, allowedForTask }: Screening,
): Exclusion | undefined {
  if (blocked(ref)) return { code: 'blocked' };
  if (!allowed(ref) || (!isAskedFor && !allowedForTask(ref))) return { code: 'not-allowed' };
  return undefined;
}

function outageExclusion(
  { ref, providerId }: RoutableModel,
  { ignoresOutages = false }: Terms,
  { state }: Screening,
): Exclusion | undefined {
  if (!ignoresOutages && state.downProviders.has(providerId)) return { code: 'provider-down' };
  const retryAt = state.openBreakers.get(ref);
  if (!ignoresOutages && retryAt !== undefined) return { code: 'breaker-open', retryAt };
  const out = state.keysOut.get(providerId);
  if (out) return { code: 'keys-out', ...(out.resetsAt !== undefined && { resetsAt: out.resetsAt }) };
  const waitMs = state.rateLimitWaitMs.get(ref) ?? 0;
  return waitMs > longestWaitMs ? { code: 'rate-limited', waitMs } : undefined;
}

/** A request waits this long for a rate limit, then another model answers. */
const longestWaitMs = 5_000;

/** A model without a price is not left out: where a budget is set, the person is asked. */
function budgetExclusion(
  model: RoutableModel,
  { parameters }: Terms,
  { request, state, estimate }: Screening,
): Exclusion | undefined {
  const budgets = budgetsOf(model.providerId, request, state);
  if (budgets.length === 0) return undefined;
  const { cost } = estimate(model, parameters);
  if (cost.basis !== 'price') return undefined;
  const exceeded = budgets.find(({ leftMicros }) => cost.micros > leftMicros);
  return exceeded && { code: 'over-budget', budget: exceeded.label };
}

function planExclusion({ row }: RoutableModel, { plan }: Terms): Exclusion | undefined {
  return plan === undefined || tiersOfPlan[plan].includes(row.tier) ? undefined : { code: 'outside-plan', plan };
}

/** Names of models as lists in settings give them, so that an alias stands for the model it belongs to. */
export function nameSet(
  refs: readonly ModelRef[],
  resolve: (ref: ModelRef) => ResolvedRef | undefined,
): ReadonlySet<ModelRef> {
  return new Set(refs.flatMap((ref) => [ref, resolve(ref)?.ownRef ?? ref]));
}
