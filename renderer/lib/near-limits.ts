import { assertNever } from '../../shared/model/assert-never.ts';
import type { BudgetScope } from '../../shared/model/budget.ts';
import type { ProviderId, WorkspaceId } from '../../shared/model/ids.ts';
import type { CostLimitView } from '../../shared/model/policy-limit.ts';
import type { EpochMs } from '../../shared/model/quantities.ts';
import { budgetPercent } from './budget-percent.ts';

/** From here on a limit has a line above the composer. */
export const linePercent = 80;
/** From here on it has a mark in the sidebar as well. */
export const markPercent = 90;

/** What a message would take from, and when. */
export interface LimitPlace {
  readonly workspaceId: WorkspaceId;
  readonly providerIds: readonly ProviderId[];
  readonly now: EpochMs;
}

/** The limits of a place of which so much is gone, the nearest to its end first. Those of a period that is over are whole again. Pure. */
export function nearLimits(
  limits: readonly CostLimitView[],
  place: LimitPlace,
  fromPercent: number,
): readonly CostLimitView[] {
  const near = limits.filter(
    ({ scope, endsAt, spentMicros, limitMicros }) =>
      place.now < endsAt && isOf(scope, place) && budgetPercent(spentMicros, limitMicros) >= fromPercent,
  );
  return near.toSorted((one, other) => shareOf(other) - shareOf(one));
}

/** What is left of it; nothing where more is gone than there was. Pure. */
export function leftOfLimit({ spentMicros, limitMicros }: CostLimitView): number {
  return Math.max(0, limitMicros - spentMicros);
}

function isOf(scope: BudgetScope, { workspaceId, providerIds }: LimitPlace): boolean {
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
function shareOf({ spentMicros, limitMicros }: CostLimitView): number {
  return limitMicros === 0 ? Number.MAX_VALUE : spentMicros / limitMicros;
}
