import type { ApprovalCause, PendingApproval } from '../../../shared/model/approval.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { fitsLimit } from './fits-limit.ts';

/** The model that is selected when the person is asked: over a limit the cheapest that fits, otherwise the one that was asked. */
export function preselectOffer({ causes, asked, alternatives }: PendingApproval): ModelRef {
  if (!causes.some(isLimit)) return asked.model;
  const fitting = alternatives.find((offer) => causes.every((cause) => fitsLimit(offer, cause)));
  return fitting?.model ?? asked.model;
}

function isLimit({ type }: ApprovalCause): boolean {
  return type === 'threshold' || type === 'soft-limit';
}
