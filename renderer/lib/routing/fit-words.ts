import type { ApprovalCause, PendingApproval } from '../../../shared/model/approval.ts';
import type { CostMicros } from '../../../shared/model/quantities.ts';
import { formatExact } from '../format/format-cost.ts';
import { fitsLimit } from './fits-limit.ts';

/**
 * How a model that is offered instead stands to what holds the message: "within the $1.00 limit". A soft limit that it
 * would pass as well is said, as it does not help there. Nothing where no limit is in question. Pure.
 */
export function fitWords(offer: PendingApproval['asked'], causes: readonly ApprovalCause[]): string | undefined {
  const inTheWay = causes.filter((cause) => !fitsLimit(offer, cause));
  if (inTheWay.some(({ type }) => type === 'soft-limit')) return 'past the soft limit too';
  if (inTheWay.length > 0) return undefined;
  const amounts = causes.flatMap((cause) => amountOf(cause) ?? []);
  if (amounts.length > 0) return `within the ${formatExact(Math.min(...amounts))} limit`;
  return causes.some(({ type }) => type === 'soft-limit') ? 'within the soft limit' : undefined;
}

function amountOf(cause: ApprovalCause): CostMicros | undefined {
  if (cause.type === 'threshold') return cause.thresholdMicros;
  return cause.type === 'rule' ? cause.aboveMicros : undefined;
}
