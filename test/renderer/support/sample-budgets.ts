import type { BudgetView } from '../../../shared/model/budget.ts';
import type { PolicyLimitView } from '../../../shared/model/policy-limit.ts';

/** $1.00 a day for everything, of which nothing is gone. */
export function budgetView(id: string, change: Partial<BudgetView> = {}): BudgetView {
  return {
    id,
    scope: { type: 'total' },
    period: 'day',
    limitMicros: 1_000_000,
    softPercent: 80,
    atLimit: 'refuse',
    isEnabled: true,
    createdAt: 1,
    spentMicros: 0,
    reservedMicros: 0,
    unpricedCount: 0,
    startsAt: 0,
    endsAt: Number.MAX_SAFE_INTEGER,
    ...change,
  };
}

/** $2.00 a day for everything, set by the policy of the profile, of which nothing is gone. */
export function policyLimitView(change: Partial<PolicyLimitView> = {}): PolicyLimitView {
  return {
    scope: { type: 'total' },
    period: 'day',
    limitMicros: 2_000_000,
    softPercent: 100,
    spentMicros: 0,
    startsAt: 0,
    endsAt: Number.MAX_SAFE_INTEGER,
    label: 'daily limit of the policy',
    layer: 'profile',
    ...change,
  };
}
