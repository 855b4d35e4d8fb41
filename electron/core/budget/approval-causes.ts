import { assertNever } from '../../../shared/model/assert-never.ts';
import type { ApprovalCause } from '../../../shared/model/approval.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import { countsFor, type BudgetStanding } from './budget-standing.ts';

/**
 * Why a request has to wait for the person; empty where it need not. `budgets` are those that apply to the workspace,
 * of which the ones of other providers are left out here. Pure.
 */
export function approvalCauses(request: {
  readonly estimate: CostEstimate;
  readonly providerId: ProviderId;
  readonly thresholdMicros: number;
  /** The rule that decides and lets this request wait. */
  readonly askingRule?: { readonly ruleName: string; readonly aboveMicros?: number } | undefined;
  readonly budgets: readonly BudgetStanding[];
}): readonly ApprovalCause[] {
  const { estimate, providerId, thresholdMicros, askingRule } = request;
  const budgets = request.budgets.filter((budget) => countsFor(budget, providerId));
  return [
    ...(askingRule ? [{ type: 'rule' as const, ...askingRule }] : []),
    ...costCauses(estimate.cost, thresholdMicros, budgets),
  ];
}

function costCauses(
  cost: CostEstimate['cost'],
  thresholdMicros: number,
  budgets: readonly BudgetStanding[],
): readonly ApprovalCause[] {
  switch (cost.basis) {
    case 'free':
      return [];
    case 'unpriced':
      return budgets.slice(0, 1).map(({ label }) => ({ type: 'unpriced', budget: label }));
    case 'price':
      return [
        ...(cost.micros > thresholdMicros ? [{ type: 'threshold' as const, thresholdMicros }] : []),
        ...budgets.filter((budget) => passesSoftLimit(budget, cost.micros)).map(softLimitCause),
      ];
    default:
      return assertNever(cost);
  }
}

function passesSoftLimit(budget: BudgetStanding, micros: number): boolean {
  return budget.softPercent < 100 && micros > softRoom(budget);
}

function softLimitCause(budget: BudgetStanding): ApprovalCause {
  const { label, leftMicros, scope } = budget;
  return {
    type: 'soft-limit',
    budget: label,
    leftMicros,
    softLeftMicros: Math.max(0, softRoom(budget)),
    ...(scope.type === 'provider' && { providerId: scope.providerId }),
  };
}

/** Below 0 where more than the soft limit is used. */
function softRoom({ softPercent, limitMicros, usedMicros }: BudgetStanding): number {
  return Math.floor((limitMicros * softPercent) / 100) - usedMicros;
}
