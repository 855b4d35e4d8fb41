import type { ApprovalAnswer, ApprovalCause, PendingApproval } from '../../../shared/model/approval.ts';
import { asksFirst } from '../../../shared/model/asks-first.ts';
import type { Candidate, Decision } from '../../../shared/model/decision.ts';
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
import { attemptId } from './usage-records.ts';

/** A request and what was decided about it. */
export interface Weighed {
  readonly described: DescribedRequest;
  readonly routed: Routed;
  /** What the person has said yes to already. */
  readonly approved?: Offer;
}

export type Approval =
  | ({ readonly type: 'allowed' } & Weighed)
  | { readonly type: 'denied'; readonly failure: Failure }
  | { readonly type: 'stopped' };

type Offer = PendingApproval['asked'];
type Priced = Pick<Offer, 'model' | 'estimate'>;

/**
 * Lets a request go on, where it must after the person has seen what it would cost. Hours may pass until then, so
 * it is decided anew: what has become dearer or another model is asked about again.
 */
export async function approveRequest(ports: TurnPorts, call: RequestCall, weighed: Weighed): Promise<Approval> {
  const { approved } = weighed;
  const pending = pendingApproval(ports, call, weighed);
  if (!pending || (approved && isCovered(pending.asked, approved))) return goOn(ports, call, weighed);

  const answer = await askPerson(ports, call, pending);
  if (!answer) return { type: 'stopped' };
  if (answer.type === 'deny') return { type: 'denied', failure: notLetGo };
  const { described } = weighed;
  const request = answer.type === 'allow' ? described.request : { ...described.request, model: answer.model };
  const renewed = { ...described, request };
  const chosen =
    answer.type === 'allow' ? pending.asked : pending.alternatives.find(({ model }) => model === answer.model);
  const routed = ports.router.decide(renewed);
  return approveRequest(ports, call, { described: renewed, routed, ...(chosen && { approved: chosen }) });
}

async function askPerson(
  ports: TurnPorts,
  { turn, push, trail }: RequestCall,
  pending: PendingApproval,
): Promise<ApprovalAnswer | undefined> {
  const since = ports.clock.monotonic();
  ports.audit.add('approval-asked', turn.turnId, `${pending.asked.modelLabel} waits for your approval.`);
  push({ type: 'approval-changed', approval: pending });
  const answer = await ports.approvals.ask(pending, turn.signal);
  push({ type: 'approval-changed' });
  const durationMs = Math.round(ports.clock.monotonic() - since);
  trail.steps.push({ type: 'approval', causes: [...pending.causes], ...(answer && { answer }), durationMs });
  if (answer) ports.audit.add('approval-answered', turn.turnId, `The request was answered with "${answer.type}".`);
  return answer;
}

/** What was said yes to holds for the same model at no higher price. */
function isCovered(asked: Priced, approved: Priced): boolean {
  if (asked.model !== approved.model) return false;
  const [now, then] = [asked.estimate.cost, approved.estimate.cost];
  if (now.basis !== 'price') return now.basis === then.basis || now.basis === 'free';
  return then.basis === 'price' && now.micros <= then.micros;
}

/** A fallback that would have to be approved by itself is not tried behind the person's back. */
function goOn(ports: TurnPorts, { asked, turn }: RequestCall, { described, routed }: Weighed): Approval {
  const { decision, policy } = routed;
  const [first, ...fallbacks] = decision.candidates;
  if (!first) return nobodyLeft(ports, routed);
  const budgets = ports.registries.budgets.standing(asked.workspaceId, policy);
  const needsYes = (candidate: Candidate) =>
    !isCovered(candidate, { ...first, model: candidate.model }) && causesFor(routed, candidate, budgets).length > 0;
  const held = fallbacks.filter(needsYes);
  const excluded = held.map(({ model }) => ({ model, exclusion: { code: 'needs-approval' as const } }));
  const candidates = [first, ...fallbacks.filter((candidate) => !held.includes(candidate))];
  const open: Decision = { ...decision, candidates, excluded: [...decision.excluded, ...excluded] };
  // In the same moment as it was weighed, so that a soft limit is never passed by two together.
  ports.registries.budgets.promise({
    id: attemptId(turn.turnId, 0),
    estimate: first.estimate,
    providerId: splitModelRef(first.model).providerId,
    workspaceId: asked.workspaceId,
  });
  return { type: 'allowed', described, routed: { policy, decision: open } };
}

const notLetGo: Failure = {
  kind: 'approval_denied',
  message: 'You did not let this message go. Nothing was sent and nothing was charged.',
  actions: ['retry', 'choose-model'],
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
  const { reason, needsApproval, askAboveMicros } = decision;
  const isAsking = reason.by === 'rule' && asksFirst(decision, candidate.estimate.cost);
  const above = needsApproval || askAboveMicros === undefined ? {} : { aboveMicros: askAboveMicros };
  return approvalCauses({
    estimate: candidate.estimate,
    providerId: splitModelRef(candidate.model).providerId,
    thresholdMicros: policy.fields.approvalThresholdMicros ?? Number.MAX_SAFE_INTEGER,
    ...(isAsking && { askingRule: { ruleName: reason.ruleName, ...above } }),
    budgets,
  });
}
