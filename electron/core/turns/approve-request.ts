import type { ApprovalAnswer, ApprovalCause, PendingApproval } from '../../../shared/model/approval.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Candidate } from '../../../shared/model/decision.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import { splitModelRef } from '../../../shared/model/ids.ts';
import { approvalCauses } from '../budget/approval-causes.ts';
import type { BudgetStanding } from '../budget/budget-standing.ts';
import { cheaperOffers } from '../budget/cheaper-offers.ts';
import { noCandidateFailure } from './no-candidate.ts';
import type { RequestCall } from './request-call.ts';
import type { DescribedRequest } from './describe-request.ts';
import type { Routed } from './router.ts';
import type { TurnPorts } from './turn-ports.ts';

export type Approval =
  { readonly type: 'allowed'; readonly routed: Routed } | { readonly type: 'denied'; readonly failure: Failure };

interface Weighed {
  readonly described: DescribedRequest;
  readonly routed: Routed;
}

/** Lets a request go on, where it must after the person has seen what it would about cost. */
export async function approveRequest(ports: TurnPorts, call: RequestCall, weighed: Weighed): Promise<Approval> {
  const { routed } = weighed;
  const pending = pendingApproval(ports, call, weighed);
  if (!pending) return routed.decision.candidates.length > 0 ? { type: 'allowed', routed } : nobodyLeft(ports, routed);

  const since = ports.clock.monotonic();
  ports.audit.add('approval-asked', call.turn.turnId, `${pending.asked.modelLabel} waits for your approval.`);
  call.push({ type: 'approval-changed', approval: pending });
  const answer = await ports.approvals.ask(pending, call.turn.signal);
  call.push({ type: 'approval-changed' });
  const durationMs = Math.round(ports.clock.monotonic() - since);
  call.trail.steps.push({ type: 'approval', causes: [...pending.causes], ...(answer && { answer }), durationMs });
  if (!answer) return { type: 'denied', failure: stoppedBeforeSending };
  ports.audit.add('approval-answered', call.turn.turnId, `The request was answered with "${answer.type}".`);
  return afterAnswer(ports, answer, weighed);
}

function afterAnswer(ports: TurnPorts, answer: ApprovalAnswer, { described, routed }: Weighed): Approval {
  switch (answer.type) {
    case 'allow':
      return routed.decision.candidates.length > 0 ? { type: 'allowed', routed } : nobodyLeft(ports, routed);
    case 'instead': {
      const request = { ...described.request, model: answer.model };
      const instead = ports.router.decide({ ...described, request });
      return instead.decision.candidates.length > 0 ? { type: 'allowed', routed: instead } : nobodyLeft(ports, instead);
    }
    case 'deny':
      return { type: 'denied', failure: notLetGo };
    default:
      return assertNever(answer);
  }
}

const notLetGo: Failure = {
  kind: 'approval_denied',
  message: 'You did not let this message go. Nothing was sent and nothing was charged.',
  actions: ['retry', 'choose-model'],
};

const stoppedBeforeSending: Failure = {
  kind: 'aborted',
  message: 'You stopped this message before it was sent. Nothing was charged.',
  actions: ['retry'],
};

function nobodyLeft(ports: TurnPorts, { decision }: Routed): Approval {
  return { type: 'denied', failure: noCandidateFailure(decision, { labelOf: ports.labelOf, now: ports.clock.now() }) };
}

/** What the person is to decide; undefined where there is nothing to decide. */
function pendingApproval(ports: TurnPorts, call: RequestCall, weighed: Weighed): PendingApproval | undefined {
  const { asked, turn } = call;
  const { described, routed } = weighed;
  const [candidate] = routed.decision.candidates;
  if (!candidate) return undefined;
  const budgets = ports.registries.budgets.standing(asked.workspaceId, routed.policy);
  const causes = causesFor(routed, candidate, budgets);
  if (causes.length === 0) return undefined;
  const toOffer = ({ model, estimate }: Candidate) => ({ model, modelLabel: ports.labelOf(model), estimate });
  const wanted = toOffer(candidate);
  const offers = ports.router.cheapest(described).map(toOffer);
  return {
    turnId: turn.turnId,
    conversationId: turn.conversationId,
    causes: [...causes],
    asked: wanted,
    alternatives: [...cheaperOffers({ asked: wanted, offers, budgets })],
    since: ports.clock.now(),
    isAnotherTry: asked.bypassesCache,
  };
}

function causesFor(
  { decision, policy }: Routed,
  candidate: Candidate,
  budgets: readonly BudgetStanding[],
): readonly ApprovalCause[] {
  const { reason, needsApproval } = decision;
  return approvalCauses({
    estimate: candidate.estimate,
    providerId: splitModelRef(candidate.model).providerId,
    thresholdMicros: policy.fields.approvalThresholdMicros ?? Number.MAX_SAFE_INTEGER,
    ...(needsApproval && reason.by === 'rule' && { ruleNeedsApproval: { ruleName: reason.ruleName } }),
    budgets,
  });
}
