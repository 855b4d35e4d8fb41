import type { ProviderId } from '../../../shared/model/ids.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import type { BudgetStanding, RoutingState } from './decide-input.ts';

/** The budgets that a request pays from when a model of the provider answers. Pure. */
export function budgetsOf(
  providerId: ProviderId,
  { workspaceId }: Pick<RoutingRequest, 'workspaceId'>,
  { budgets }: Pick<RoutingState, 'budgets'>,
): readonly BudgetStanding[] {
  return budgets.filter(({ scope }) => {
    switch (scope.type) {
      case 'total':
        return true;
      case 'workspace':
        return scope.workspaceId === workspaceId;
      case 'provider':
        return scope.providerId === providerId;
      default:
        return assertNever(scope);
    }
  });
}
