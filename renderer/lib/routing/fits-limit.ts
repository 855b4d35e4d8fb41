import type { ApprovalCause, PendingApproval } from '../../../shared/model/approval.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { type ProviderId, splitModelRef } from '../../../shared/model/ids.ts';
import type { CostMicros } from '../../../shared/model/quantities.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';

type Offer = PendingApproval['asked'];

/** Whether a model of this cost would not be held for this cause. */
export function fitsLimit(
  { model, estimate: { cost } }: Pick<Offer, 'model' | 'estimate'>,
  cause: ApprovalCause,
): boolean {
  switch (cause.type) {
    case 'threshold':
      return isUpTo(cost, cause.thresholdMicros);
    case 'soft-limit':
      return isOfAnother(model, cause.providerId) || isUpTo(cost, cause.softLeftMicros ?? cause.leftMicros);
    case 'unpriced':
      return cost.basis !== 'unpriced';
    case 'rule':
      return cause.aboveMicros === undefined || isUpTo(cost, cause.aboveMicros);
    default:
      return assertNever(cause);
  }
}

function isUpTo(cost: CostEstimate['cost'], micros: CostMicros): boolean {
  return cost.basis === 'free' || (cost.basis === 'price' && cost.micros <= micros);
}

function isOfAnother(model: Offer['model'], providerId: ProviderId | undefined): boolean {
  return providerId !== undefined && splitModelRef(model).providerId !== providerId;
}
