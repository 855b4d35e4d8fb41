import type { BudgetView } from '../../../shared/model/budget.ts';

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
