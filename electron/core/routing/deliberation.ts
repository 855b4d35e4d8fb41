import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { Decision, Exclusion } from '../../../shared/model/decision.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import type { DecideInput, ResolvedRef, RoutableModel } from './decide-input.ts';
import { exclusionOf, nameSet, type Screening, type Terms } from './exclude-model.ts';
import { once } from './once.ts';
import { hasExpired } from './fold-tasks.ts';
import { isOver } from './prepare-catalogue.ts';

/** One decision in the making: looks things up, figures each out once, and remembers what was left out and why. */
export interface Deliberation {
  readonly input: DecideInput;
  readonly policy: Policy;
  readonly resolve: (ref: ModelRef) => ResolvedRef | undefined;
  readonly estimate: (model: RoutableModel, parameters: PromptParameters) => CostEstimate;
  readonly exclusionOf: (ref: ResolvedRef, terms: Terms) => Exclusion | undefined;
  /** Keeps why a model was left out. The first reason stands; those that nobody named are kept up to a limit. */
  readonly note: (model: ModelRef, exclusion: Exclusion, kind: 'named' | 'ranked') => void;
  readonly excluded: () => Decision['excluded'];
}

const mostExcluded = 50;

export function createDeliberation(input: DecideInput): Deliberation {
  const excluded = new Map<ModelRef, Exclusion>();
  const resolve = (ref: ModelRef) => input.catalogue.resolve(ref, input.state.now);
  const estimate = rememberEstimates(input);
  const screening = createScreening(input, resolve, estimate);
  return {
    input,
    policy: input.policy.fields,
    resolve,
    estimate,
    exclusionOf: (ref, terms) => exclusionOf(ref, terms, screening),
    note: (model, exclusion, kind) => {
      if (excluded.has(model) || (kind === 'ranked' && excluded.size >= mostExcluded)) return;
      excluded.set(model, exclusion);
    },
    excluded: () => [...excluded].map(([model, exclusion]) => ({ model, exclusion })),
  };
}

function createScreening(
  { request, policy: { fields }, catalogue, state }: DecideInput,
  resolve: Deliberation['resolve'],
  estimate: Deliberation['estimate'],
): Screening {
  const namesOf = (refs: readonly ModelRef[] | undefined) => refs && nameSet(refs, resolve);
  const allowed = once(() => namesOf(fields.allowedModels));
  // What takes over from a blocked model is another model.
  const sameModel = (ref: ModelRef) => {
    const resolved = resolve(ref);
    return resolved?.replaces === undefined ? resolved : undefined;
  };
  const blocked = once(() => nameSet(fields.blockedModels ?? [], sameModel));
  const assignment = fields.tasks?.[request.task.task];
  const allowedForTask = once(() =>
    assignment && !('unassigned' in assignment) && !hasExpired(assignment, state.now)
      ? namesOf(assignment.allowed)
      : undefined,
  );
  return {
    request,
    state,
    estimate,
    allowed: (ref) => isAmong(ref, allowed()),
    blocked: (ref) => isAmong(ref, blocked()),
    allowedForTask: (ref) => isAmong(ref, allowedForTask()),
    hasRealModel: once(() =>
      catalogue.ready.some(({ model }) => model.providerKind !== 'demo' && !isOver(model, state.now)),
    ),
  };
}

function isAmong({ model, ownRef }: ResolvedRef, names: ReadonlySet<ModelRef> | undefined): boolean {
  return names === undefined || names.has(model.ref) || names.has(ownRef);
}

function rememberEstimates({ request, state }: DecideInput): Deliberation['estimate'] {
  const byParameters = new Map<PromptParameters, Map<ModelRef, CostEstimate>>();
  const openMap = (parameters: PromptParameters) => {
    const opened = new Map<ModelRef, CostEstimate>();
    byParameters.set(parameters, opened);
    return opened;
  };
  return (model, parameters) => {
    const byModel = byParameters.get(parameters) ?? openMap(parameters);
    const known = byModel.get(model.ref);
    if (known) return known;
    const estimate = state.estimate(model, request, parameters);
    byModel.set(model.ref, estimate);
    return estimate;
  };
}
