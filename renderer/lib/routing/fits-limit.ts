import type { ApprovalCause } from '../../../shared/model/approval.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';

/** Whether a model of this cost is let through by the limit that holds the request. */
export function fitsLimit({ cost }: CostEstimate, cause: ApprovalCause): boolean {
  switch (cause.type) {
    case 'threshold':
      return cost.basis === 'free' || (cost.basis === 'price' && cost.micros <= cause.thresholdMicros);
    case 'soft-limit':
      return cost.basis === 'free' || (cost.basis === 'price' && cost.micros <= cause.leftMicros);
    case 'unpriced':
      return cost.basis !== 'unpriced';
    case 'rule':
      return true;
    default:
      return assertNever(cause);
  }
}
