import { assertNever } from '../../../shared/model/assert-never.ts';
import type { BudgetScope } from '../../../shared/model/budget.ts';
import type { ProviderId, WorkspaceId } from '../../../shared/model/ids.ts';

/** Whether what is spent at a provider in a workspace counts towards `scope`. Pure. */
export function isInScope(
  scope: BudgetScope,
  place: { readonly providerId: ProviderId; readonly workspaceId: WorkspaceId },
): boolean {
  switch (scope.type) {
    case 'total':
      return true;
    case 'workspace':
      return scope.workspaceId === place.workspaceId;
    case 'provider':
      return scope.providerId === place.providerId;
    default:
      return assertNever(scope);
  }
}
