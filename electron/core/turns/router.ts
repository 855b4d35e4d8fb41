import { hash } from 'node:crypto';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { Candidate, Decision } from '../../../shared/model/decision.ts';
import type { ModelRef, ProviderId } from '../../../shared/model/ids.ts';
import type { KeyView } from '../../../shared/model/key.ts';
import type { EffectivePolicy, Policy } from '../../../shared/model/policy.ts';
import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import type { KeyRotation } from '../../../shared/model/provider.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { cheapestCandidates } from '../routing/cheapest-candidates.ts';
import { decide } from '../routing/decide.ts';
import type { DecideInput, RoutableModel, RoutingState } from '../routing/decide-input.ts';
import { pendingQuestion } from '../routing/pending-question.ts';
import { createRulePreparer, type RulePreparer } from '../routing/rule-preparer.ts';
import type { Asked } from './asked.ts';
import { createDecideAgain, type DecideAgain } from './decide-again.ts';
import { type DescribedRequest, describeRequest, type DescribePorts } from './describe-request.ts';
import type { Registries } from './registries.ts';
import type { RoutableCatalogue } from './routable-models.ts';
import { readConditions } from './read-conditions.ts';
import { readRoutingState, type RoutingSources } from './routing-state.ts';

export interface RouterPorts {
  readonly registries: Registries;
  readonly clock: { readonly now: () => number };
  readonly describe: Omit<DescribePorts, 'now' | 'commands'>;
  readonly keys: () => readonly KeyView[];
  readonly rotationOf: (id: ProviderId) => KeyRotation;
  readonly catalogue: (keys: readonly KeyView[]) => RoutableCatalogue;
  readonly preferredModel: () => ModelRef | undefined;
  readonly estimate: RoutingState['estimate'];
  readonly rules: () => readonly Rule[];
  /** All layers folded for a workspace and a conversation. */
  readonly policy: (at: Pick<RoutingRequest, 'workspaceId' | 'conversationId'>) => EffectivePolicy;
}

export interface Routed {
  readonly decision: Decision;
  readonly policy: EffectivePolicy;
}

export interface PolicyInForce {
  readonly effective: EffectivePolicy;
  readonly policy: Policy;
  /** Another one for other rules or another policy. */
  readonly revision: string;
}

/** As if the world were otherwise: for trying a message. */
export type WhatIf = (state: RoutingState) => RoutingState;

/** Decides with what is known now: the rules, the policy, the catalogue and every state that is kept. */
export interface Router {
  /** As asked now, or at another time. */
  readonly describe: (asked: Asked, at?: number) => DescribedRequest;
  readonly decide: (described: DescribedRequest, whatIf?: WhatIf) => Routed;
  /** Rules that are about to count, a few at a time: so that it holds nothing up when they do. */
  readonly prepareAhead: (rules: readonly Rule[]) => void;
  /** Some of what the next decision needs of the rules in force; answers whether more is left. */
  readonly prepareSome: () => boolean;
  /** Of one of the rules in force: the pattern of one that is not is a problem of the rule. */
  readonly arePatternsValid: (rule: Rule) => boolean;
  /** Decides recorded requests again, with these rules in the place of those in force. */
  readonly decideAgain: (rules: readonly Rule[]) => DecideAgain;
  /** What a model would cost by the prices of the day of the request; undefined for one that is not known. */
  readonly estimate: (
    model: ModelRef,
    request: RoutingRequest,
    parameters: PromptParameters,
  ) => CostEstimate | undefined;
  /** Models that could do it as well, cheapest first; of those that may be asked where `mayAsk` is there. */
  readonly cheapest: (described: DescribedRequest, mayAsk?: (model: RoutableModel) => boolean) => readonly Candidate[];
  readonly policyFor: (request: RoutingRequest) => PolicyInForce;
  /** What a model has to say about the message before it can be decided; undefined where nothing is open. */
  readonly pendingQuestion: (described: DescribedRequest) => string | undefined;
  /** To be called when rules or policies were changed. */
  readonly reload: () => void;
}

const mostOffers = 5;

export function createRouter(ports: RouterPorts): Router {
  const preparer = createRulePreparer();
  let inForce: ReturnType<typeof readRules> | undefined;
  const rules = () => (inForce ??= readRules(ports, preparer));

  const inputOf = ({ request, sticky }: Pick<DescribedRequest, 'request' | 'sticky'>): DecideInput => {
    const keys = ports.keys();
    const { models, catalogue } = ports.catalogue(keys);
    const policy = ports.policy(request);
    // Nobody asks for it where the request names its model.
    const preferredModel = request.model === undefined ? ports.preferredModel() : undefined;
    const sources: RoutingSources = {
      now: ports.clock.now(),
      registries: ports.registries,
      keys,
      rotationOf: ports.rotationOf,
      estimate: ports.estimate,
      models,
      policy,
      ...(sticky && { sticky }),
      ...(preferredModel !== undefined && { preferredModel }),
    };
    return { request, rules: rules().prepared, policy, catalogue, state: readRoutingState(sources, request) };
  };

  return {
    describe: (asked, at = ports.clock.now()) =>
      describeRequest(asked, { ...ports.describe, now: at, commands: rules().commands }),
    decide: (described, whatIf = (state) => state) => {
      const input = inputOf(described);
      return { decision: decide({ ...input, state: whatIf(input.state) }), policy: input.policy };
    },
    prepareAhead: preparer.ahead,
    arePatternsValid: preparer.arePatternsValid,
    prepareSome: () => preparer.prepareSome(ports.rules()) || rules().prepared.patterns.compileSome(),
    decideAgain: (other) => createDecideAgain({ ...ports, prepare: preparer.prepare }, other),
    estimate: (ref, request, parameters) => {
      const found = ports.catalogue(ports.keys()).catalogue.resolve(ref, request.at);
      return found && ports.estimate(found.model, request, parameters);
    },
    cheapest: (described, mayAsk) => cheapestCandidates(inputOf(described), mostOffers, mayAsk),
    pendingQuestion: (described) => (rules().askAModel ? pendingQuestion(inputOf(described)) : undefined),
    policyFor: (request) => {
      const effective = ports.policy(request);
      const { fields } = effective;
      return { effective, policy: fields, revision: hash('sha256', rules().revision + JSON.stringify(fields)) };
    },
    reload: () => {
      inForce = undefined;
    },
  };
}

function readRules(ports: RouterPorts, preparer: RulePreparer) {
  const all = ports.rules();
  return { prepared: preparer.prepare(all), revision: preparer.revision(all), ...readConditions(all) };
}
