import type { ApprovalCause, PendingApproval } from '../../../shared/model/approval.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { fitsLimit } from './fits-limit.ts';

/** The model that is selected when the person is asked: over a limit the cheapest that fits, otherwise the one that was asked where it may be sent. */
export function preselectOffer({ causes, asked, alternatives }: PendingApproval): ModelRef {
  if (!causes.some(isLimit)) return asked.model;
  const fitting = alternatives.find(({ estimate }) => causes.every((cause) => fitsLimit(estimate, cause)));
  const other = mayBeSent(causes) ? undefined : alternatives[0];
  return (fitting ?? other ?? asked).model;
}

/** Whether the model that was asked can be let go at all. */
export function mayBeSent(causes: readonly ApprovalCause[]): boolean {
  return causes.every(({ type }) => type !== 'hard-limit');
}

function isLimit({ type }: ApprovalCause): boolean {
  return type === 'threshold' || type === 'soft-limit' || type === 'hard-limit';
}
