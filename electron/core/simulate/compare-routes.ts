import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { Candidate } from '../../../shared/model/decision.ts';
import { PromptParameters } from '../../../shared/model/prompt-parameters.ts';
import type { ReplayChange } from '../../../shared/model/replay.ts';
import type { StoredRequest } from '../ports/recorded-request-store.ts';
import type { DecidedAgain } from '../turns/decide-again.ts';
import type { Router } from '../turns/router.ts';

export interface ComparedRoutes {
  readonly hasChanged: boolean;
  readonly change: ReplayChange;
}

const shownCharacters = 120;

/** A request as it went and as it would go, both at the prices of its day. Pure. */
export function compareRoutes(
  stored: StoredRequest,
  { request, decision }: DecidedAgain,
  estimate: Router['estimate'],
): ComparedRoutes {
  const { turnId, conversationId, messageId, at, text, reason, first: before } = stored;
  const [after] = decision.candidates;
  const hasChanged = before?.model !== after?.model;
  const costAfter = after?.estimate.cost;
  const reckoned =
    before && !isAskedAlike(before, after)
      ? (estimate(before.model, request, before.parameters) ?? before.estimate).cost
      : costAfter;
  return {
    hasChanged,
    change: {
      turnId,
      conversationId,
      answerId: messageId,
      at,
      beginning: text.slice(0, shownCharacters),
      before: toRoute(reason, before?.model, before && reckoned),
      after: toRoute(decision.reason, after?.model, costAfter),
    },
  };
}

/** What is asked alike costs alike. */
function isAskedAlike(before: Candidate, after: Candidate | undefined): boolean {
  const isSame = (name: keyof PromptParameters) => before.parameters[name] === after?.parameters[name];
  return before.model === after?.model && parameterNames.every(isSame);
}

const parameterNames = PromptParameters.keyof().options;

function toRoute(
  reason: ReplayChange['before']['reason'],
  model: string | undefined,
  cost: CostEstimate['cost'] | undefined,
): ReplayChange['before'] {
  return { reason, ...(model !== undefined && { model }), ...(cost && { cost }) };
}
