import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Budget } from '../../../shared/model/budget.ts';

/** A budget in plain words, to stand in a sentence after "the". Pure. */
export function budgetLabel({ scope, period }: Pick<Budget, 'scope' | 'period'>): string {
  const rhythm = period === 'day' ? 'daily' : 'monthly';
  switch (scope.type) {
    case 'total':
      return `${rhythm} budget`;
    case 'workspace':
      return `${rhythm} budget of the workspace`;
    case 'provider':
      return `${rhythm} budget for ${scope.providerId}`;
    default:
      return assertNever(scope);
  }
}
