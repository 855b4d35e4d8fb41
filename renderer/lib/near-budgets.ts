import { assertNever } from '../../shared/model/assert-never.ts';
import type { BudgetScope, BudgetView } from '../../shared/model/budget.ts';
import type { ProviderId, WorkspaceId } from '../../shared/model/ids.ts';
import type { EpochMs } from '../../shared/model/quantities.ts';
import { budgetPercent } from './budget-percent.ts';

/** From here on a budget has a line above the composer. */
export const linePercent = 80;
/** From here on it has a mark in the sidebar as well. */
export const markPercent = 90;

/** What a message would take from, and when. */
export interface BudgetPlace {
  readonly workspaceId: WorkspaceId;
  readonly providerIds: readonly ProviderId[];
  readonly now: EpochMs;
}

/** The budgets of a place of which so much is gone, the nearest to its end first. Those of a period that is over are whole again. Pure. */
export function nearBudgets(
  budgets: readonly BudgetView[],
  place: BudgetPlace,
  fromPercent: number,
): readonly BudgetView[] {
  const near = budgets.filter(
    (budget) =>
      budget.isEnabled &&
      place.now < budget.endsAt &&
      isOf(budget.scope, place) &&
      budgetPercent(budget.spentMicros, budget.limitMicros) >= fromPercent,
  );
  return near.toSorted((one, other) => shareOf(other) - shareOf(one));
}

/** What is left of it; nothing where more is gone than there was. Pure. */
export function leftOfBudget({ spentMicros, limitMicros }: BudgetView): number {
  return Math.max(0, limitMicros - spentMicros);
}

function isOf(scope: BudgetScope, { workspaceId, providerIds }: BudgetPlace): boolean {
  switch (scope.type) {
    case 'total':
      return true;
    case 'workspace':
      return scope.workspaceId === workspaceId;
    case 'provider':
      return providerIds.includes(scope.providerId);
    default:
      return assertNever(scope);
  }
}

// Finite, so that two of them can be compared.
function shareOf({ spentMicros, limitMicros }: BudgetView): number {
  return limitMicros === 0 ? Number.MAX_VALUE : spentMicros / limitMicros;
}
