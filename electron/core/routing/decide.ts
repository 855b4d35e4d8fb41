import type { Candidate, Decision } from '../../../shared/model/decision.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { cacheSetting } from './cache-setting.ts';
import { chooseRoute, type RouteChoice } from './choose-route.ts';
import type { DecideInput } from './decide-input.ts';
import { createDeliberation, type Deliberation } from './deliberation.ts';
import { lastResort } from './last-resort.ts';
import { nextBest } from './next-best.ts';
import type { Route } from './route.ts';

/**
 * Which models are to be asked, in which order, and why: the same function for the chat, the simulator, tests of rules,
 * replay and the gateway. Says of everything that was left out what it was left out for. Pure.
 */
export function decide(input: DecideInput): Decision {
  const deliberation = createDeliberation(input);
  const choice = chooseRoute(deliberation);
  const { route, candidates } = chainOf(choice, deliberation);
  const chain = new Set(candidates.map(({ model }) => model));
  const named = namedModel(choice, route);
  return {
    reason: route.reason,
    ...(route.rule && choice.matched !== undefined && { matched: choice.matched }),
    ...(named !== undefined && { named }),
    task: input.request.task,
    ...unassignedBy(input, route),
    candidates: [...candidates],
    excluded: deliberation.excluded().filter(({ model }) => !chain.has(model)),
    skippedRules: choice.skippedRules.filter(({ ruleId }) => ruleId !== route.rule?.id),
    ...(choice.untoldRuleCount > 0 && { untoldRuleCount: choice.untoldRuleCount }),
    needsApproval: route.rule?.needsApproval ?? false,
    ...(route.rule?.askAboveMicros !== undefined && { askAboveMicros: route.rule.askAboveMicros }),
    ...(route.rule?.moveOn && { moveOn: route.rule.moveOn }),
    cache: cacheSetting(input, route.rule),
  };
}

/** Why no task led to `route`, where another one might have expected that. */
function unassignedBy(
  { request: { task }, policy: { fields, taskSources } }: DecideInput,
  { reason }: Route,
): Pick<Decision, 'unassignedBy'> {
  const setting = fields.tasks?.[task.task];
  const layer = taskSources[task.task];
  if (!setting || !('unassigned' in setting) || layer === undefined) return {};
  return reason.by === 'person' || reason.by === 'rule' ? {} : { unassignedBy: layer };
}

interface Chain {
  readonly route: Route;
  readonly candidates: readonly Candidate[];
}

function chainOf(choice: RouteChoice, deliberation: Deliberation): Chain {
  const { settled, considered } = choice;
  const length = 1 + (deliberation.policy.maxFallbacks ?? 0);
  const named = settled.placed.slice(0, length);
  const others = mayStandIn(choice, length) ? nextBest({ ...settled, placed: named }, length, deliberation) : [];
  const placed = [...named, ...others];
  if (placed.length > 0) return { route: settled.route, candidates: placed.map(({ candidate }) => candidate) };
  const last = choice.others === 'refused' ? undefined : lastResort(considered, deliberation);
  return last ? { route: last.route, candidates: [last.candidate] } : { route: settled.route, candidates: [] };
}

/** Where no other model may be tried, none takes the place of the one that was asked for either. */
function mayStandIn({ settled, others }: RouteChoice, length: number): boolean {
  return others === 'open' && (settled.placed.length > 0 || length > 1);
}

/** What was named for this request, also where it cannot answer: by the route taken, or else by what it was taken for. */
function namedModel({ considered }: RouteChoice, route: Route): ModelRef | undefined {
  const isNaming = ({ reason }: Route) => reason.by === 'person' || reason.by === 'task' || reason.by === 'default';
  const origin =
    considered.find((one) => one.rule !== undefined && one.rule === route.rule) ?? considered.find(isNaming);
  return origin?.first.type === 'model' ? origin.first.model : undefined;
}
