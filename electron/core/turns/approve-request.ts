import type { ApprovalAnswer, ApprovalCause, PendingApproval } from '../../../shared/model/approval.ts';
import type { Candidate } from '../../../shared/model/decision.ts';
import type { Failure } from '../../../shared/model/failure.ts';
import { splitModelRef } from '../../../shared/model/ids.ts';
import { approvalCauses } from '../budget/approval-causes.ts';
import { cheaperOffers } from '../budget/cheaper-offers.ts';
import type { RequestCall } from './request-call.ts';
import type { DescribedRequest } from './describe-request.ts';
import type { Routed } from './router.ts';
import type { TurnPorts } from './turn-ports.ts';

export type Approval =
  | { readonly type: 'allowed'; readonly routed: Routed }
  | { readonly type: 'denied'; readonly failure: Failure }
  | { readonly type: 'stopped' };

interface Weighed {
  readonly described: DescribedRequest;
  readonly routed: Routed;
}

/** Lets a request go on, where it must after the person has seen what it would about cost. */
export async function approveRequest(ports: TurnPorts, call: RequestCall, weighed: Weighed): Promise<Approval> {
  const { routed } = weighed;
  const [candidate] = routed.decision.candidates;
  const causes = candidate ? causesFor(ports, call, { routed, candidate }) : [];
  if (!candidate || causes.length === 0) return { type: 'allowed', routed };

  const since = ports.clock.monotonic();
  const pending = pendingApproval(ports, call, { ...weighed, candidate, causes });
  ports.audit.add('approval-asked', call.turn.turnId, `${pending.asked.modelLabel} waits for your approval.`);
  call.push({ type: 'approval-changed', approval: pending });
  const answer = await ports.approvals.ask(pending, call.turn.signal);
  call.push({ type: 'approval-changed' });
  const durationMs = Math.round(ports.clock.monotonic() - since);
  call.trail.steps.push({ type: 'approval', causes: [...causes], ...(answer && { answer }), durationMs });
  if (!answer) return { type: 'stopped' };
  ports.audit.add('approval-answered', call.turn.turnId, `The request was answered with "${answer.type}".`);
  return afterAnswer(ports, answer, weighed);
}

function afterAnswer(ports: TurnPorts, answer: ApprovalAnswer, { described, routed }: Weighed): Approval {
  if (answer.type === 'allow') return { type: 'allowed', routed };
  if (answer.type === 'instead') {
    return {
      type: 'allowed',
      routed: ports.router.decide({ ...described, request: { ...described.request, model: answer.model } }),
    };
  }
  const message = 'You did not let this message go. Nothing was sent and nothing was charged.';
  return { type: 'denied', failure: { kind: 'approval_denied', message, actions: ['retry', 'choose-model'] } };
}

function causesFor(
  ports: TurnPorts,
  { asked }: RequestCall,
  { routed, candidate }: { readonly routed: Routed; readonly candidate: Candidate },
): readonly ApprovalCause[] {
  const { reason, needsApproval } = routed.decision;
  const { providerId } = splitModelRef(candidate.model);
  return approvalCauses({
    estimate: candidate.estimate,
    providerId,
    thresholdMicros: routed.policy.fields.approvalThresholdMicros ?? Number.MAX_SAFE_INTEGER,
    ...(needsApproval && reason.by === 'rule' && { ruleNeedsApproval: { ruleName: reason.ruleName } }),
    budgets: ports.registries.budgets.standing(asked.workspaceId, routed.policy),
  });
}

function pendingApproval(
  ports: TurnPorts,
  { asked: { workspaceId, bypassesCache }, turn }: RequestCall,
  held: Weighed & { readonly candidate: Candidate; readonly causes: readonly ApprovalCause[] },
): PendingApproval {
  const toOffer = ({ model, estimate }: Candidate) => ({ model, modelLabel: ports.labelOf(model), estimate });
  const asked = toOffer(held.candidate);
  const budgets = ports.registries.budgets.standing(workspaceId, held.routed.policy);
  return {
    turnId: turn.turnId,
    conversationId: turn.conversationId,
    causes: [...held.causes],
    asked,
    alternatives: [...cheaperOffers({ asked, offers: ports.router.cheapest(held.described).map(toOffer), budgets })],
    since: ports.clock.now(),
    isAnotherTry: bypassesCache,
  };
}
