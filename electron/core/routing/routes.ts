import type { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import type { Policy } from '../../../shared/model/policy.ts';
import type { Plan, Rule } from '../../../shared/model/rule.ts';
import { strategyOf } from '../../../shared/model/strategy-of.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { DecideInput } from './decide-input.ts';
import { hasExpired } from './fold-tasks.ts';
import { pickShare } from './pick-share.ts';
import type { FirstChoice, Route } from './route.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';

/** The model that the request names. */
export function askedRoute({ request }: DecideInput): Route | undefined {
  const { model, parameters } = request;
  if (model === undefined) return undefined;
  return { ...bare(parameters), reason: { by: 'person' }, first: { type: 'model', model }, isNamedByPerson: true };
}

export function ruleRoute(rule: Rule, { request, policy }: DecideInput): Route {
  const parameters = ruleParameters(rule, request);
  const { first, others } = firstOfRule(rule, request, policy.fields);
  const fallbacks = rule.fallbacks.map((fallback) => ({
    model: fallback.model,
    parameters: { ...parameters, ...fallback.parameters },
  }));
  return {
    reason: { by: 'rule', ruleId: rule.id, ruleName: rule.name },
    first,
    fallbacks: [...fallbacks, ...others.map((model) => ({ model, parameters }))],
    parameters,
    isNamedByPerson: rule.origin === 'person' && rule.target.type !== 'plan',
    rule,
  };
}

/** The same value for all rules that set none: what it costs with them is estimated once for each model. */
export function ruleParameters(rule: Rule, { parameters }: RoutingRequest): PromptParameters {
  return rule.parameters ? { ...parameters, ...rule.parameters } : parameters;
}

/** The conversation's last automatic choice, while it is fresh. A clock that jumped does not keep it for ever. */
export function stickyRoute({ request, policy, state }: DecideInput): Route | undefined {
  const { sticky, now } = state;
  const { stickyMs = 0 } = policy.fields;
  if (!sticky || Math.abs(now - sticky.endedAt) >= stickyMs) return undefined;
  const sinceMs = Math.max(0, now - sticky.endedAt);
  const first: FirstChoice = { type: 'model', model: sticky.model };
  return { ...bare(request.parameters), reason: { by: 'sticky', sinceMs }, first };
}

export function taskRoute({ request, policy, state }: DecideInput): Route | undefined {
  const { task } = request.task;
  const assignment = policy.fields.tasks?.[task];
  if (!assignment || 'unassigned' in assignment || hasExpired(assignment, state.now)) return undefined;
  const { parameters } = request;
  const fallbacks = assignment.fallbacks.map((model) => ({ model, parameters }));
  const route = { ...bare(parameters), reason: { by: 'task', task } as const, fallbacks };
  if ('model' in assignment)
    return { ...route, first: { type: 'model', model: assignment.model }, isNamedByPerson: true };
  return { ...route, first: ofPlan(assignment.plan, policy.fields) };
}

export function defaultRoute({ request, policy }: DecideInput): Route | undefined {
  const model = policy.fields.defaultModel;
  if (model === undefined) return undefined;
  const first: FirstChoice = { type: 'model', model };
  return { ...bare(request.parameters), reason: { by: 'default' }, first, isNamedByPerson: true };
}

/** Where nobody chose and no strategy is set: the model that the program offers first. */
export function preferredRoute({ request, policy, state }: DecideInput): Route | undefined {
  const model = state.preferredModel;
  if (model === undefined || strategyOf(policy.fields) !== undefined) return undefined;
  return { ...bare(request.parameters), reason: { by: 'default' }, first: { type: 'model', model } };
}

export function strategyRoute({ request, policy }: DecideInput): Route {
  const strategy = strategyOf(policy.fields) ?? 'balanced';
  const first: FirstChoice = {
    type: 'ranked',
    strategy,
    pool: { type: 'all' },
    isVisionFirst: prefersVision(policy.fields),
  };
  return { ...bare(request.parameters), reason: { by: 'strategy', strategy }, first };
}

/** The cheapest model that can do it, in the place of what `route` leads to. */
export function cheapestRoute(route: Route, budget: string): Route {
  const { parameters, rule } = route;
  const first: FirstChoice = { type: 'ranked', strategy: 'cheapest', pool: { type: 'all' }, isVisionFirst: false };
  return { ...bare(parameters), reason: { by: 'throttle', budget }, first, ...(rule && { rule }) };
}

export function prefersVision({ preference }: Policy): boolean {
  return preference === 'vision';
}

function bare(parameters: PromptParameters): Pick<Route, 'fallbacks' | 'parameters' | 'isNamedByPerson'> {
  return { fallbacks: [], parameters, isNamedByPerson: false };
}

function ofPlan(plan: Plan, policy: Policy): FirstChoice {
  const strategy = strategyOf(policy) ?? 'balanced';
  return { type: 'ranked', strategy, pool: { type: 'plan', plan }, isVisionFirst: prefersVision(policy) };
}

interface RuleChoice {
  readonly first: FirstChoice;
  /** The other shares of a split answer where the chosen one cannot. */
  readonly others: readonly string[];
}

function firstOfRule({ id, target }: Rule, request: RoutingRequest, policy: Policy): RuleChoice {
  switch (target.type) {
    case 'model':
      return { first: target, others: [] };
    case 'strategy': {
      const pool =
        target.over.length === 0 ? ({ type: 'all' } as const) : ({ type: 'set', models: target.over } as const);
      return { first: { type: 'ranked', strategy: target.strategy, pool, isVisionFirst: false }, others: [] };
    }
    case 'plan':
      return { first: ofPlan(target.plan, policy), others: [] };
    case 'split': {
      const model = pickShare(target.shares, `${id}\n${request.conversationId ?? request.text}`);
      const others = target.shares.map((share) => share.model).filter((share) => share !== model);
      return { first: { type: 'model', model }, others };
    }
    default:
      return assertNever(target);
  }
}
