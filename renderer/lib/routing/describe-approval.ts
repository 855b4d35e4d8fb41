import type { ApprovalCause, PendingApproval } from '../../../shared/model/approval.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import { formatBudget, formatExact } from '../format/format-cost.ts';
import type { Names } from '../names.ts';
import { estimateText, estimatedTokensText } from './estimate-text.ts';

type Asked = Pick<PendingApproval, 'asked' | 'causes'>;

/** What would happen: the headline of the question. */
export function approvalTitle({ causes, asked }: Asked, names: Pick<Names, 'budget'>): string {
  const cause = gravest(causes);
  switch (cause?.type) {
    case 'soft-limit':
      return `This would pass the soft limit of ${names.budget(cause.budget)}`;
    case 'threshold':
      return `This would cost more than ${formatExact(cause.thresholdMicros)}`;
    case 'unpriced':
      return `No price is known for ${asked.modelLabel}`;
    case 'rule':
      if (cause.aboveMicros === undefined) return onlyWithApproval(asked);
      if (asked.estimate.cost.basis === 'unpriced') return `No price is known for ${asked.modelLabel}`;
      return `This would cost more than ${formatExact(cause.aboveMicros)}`;
    case undefined:
      return onlyWithApproval(asked);
    default:
      return assertNever(cause);
  }
}

function onlyWithApproval({ modelLabel }: Asked['asked']): string {
  return `${modelLabel} answers only with your approval`;
}

/** One reason for the wait, in words. */
export function describeCause(cause: ApprovalCause, names: Pick<Names, 'budget'>): string {
  switch (cause.type) {
    case 'threshold':
      return `Above your limit of ${formatExact(cause.thresholdMicros)} for one message`;
    case 'soft-limit':
      return `Beyond the soft limit of ${names.budget(cause.budget)}, ${formatBudget(cause.leftMicros)} left`;
    case 'rule':
      return cause.aboveMicros === undefined
        ? `The rule ${cause.ruleName} asks before it sends`
        : `The rule ${cause.ruleName} asks above ${formatExact(cause.aboveMicros)}`;
    case 'unpriced':
      return `No price is known, so it would not count in ${names.budget(cause.budget)}`;
    default:
      return assertNever(cause);
  }
}

/** "Claude Opus 5.5 for about $1.24: 12,400 tok in, about 4,000 out." */
export function describeAskedCost({ asked: { modelLabel, estimate } }: Asked): string {
  const cost = estimate.cost.basis === 'unpriced' ? 'at an unknown price' : `for ${costWords(estimate)}`;
  return `${modelLabel} ${cost}: ${estimatedTokensText(estimate)}.`;
}

function costWords(estimate: CostEstimate): string {
  return estimate.cost.basis === 'free' ? 'nothing' : estimateText(estimate);
}

const gravity: readonly ApprovalCause['type'][] = ['soft-limit', 'threshold', 'unpriced', 'rule'];

function gravest(causes: readonly ApprovalCause[]): ApprovalCause | undefined {
  return causes.toSorted((one, other) => gravity.indexOf(one.type) - gravity.indexOf(other.type))[0];
}
