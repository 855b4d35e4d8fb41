import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Budget } from '../../../shared/model/budget.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';

/** A budget within a sentence: "today's budget", "this month's budget for Groq". */
export function describeBudget(
  { scope, period }: Pick<Budget, 'scope' | 'period'>,
  providerName: (id: ProviderId) => string,
): string {
  const budget = period === 'day' ? "today's budget" : "this month's budget";
  switch (scope.type) {
    case 'total':
      return budget;
    case 'workspace':
      return `${budget} for this workspace`;
    case 'provider':
      return `${budget} for ${providerName(scope.providerId)}`;
    default:
      return assertNever(scope);
  }
}
