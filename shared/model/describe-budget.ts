import { assertNever } from './assert-never.ts';
import type { Budget } from './budget.ts';
import type { ProviderId } from './ids.ts';

/**
 * A budget in plain words, to stand in a sentence after "the": "daily budget", "monthly budget for Groq".
 * A workspace is named where its title is known.
 */
export function describeBudget(
  { scope, period }: Pick<Budget, 'scope' | 'period'>,
  providerName: (id: ProviderId) => string,
  workspaceTitle?: string,
): string {
  const budget = period === 'day' ? 'daily budget' : 'monthly budget';
  switch (scope.type) {
    case 'total':
      return budget;
    case 'workspace':
      return workspaceTitle === undefined
        ? `${budget} of the workspace`
        : `${budget} of the workspace "${workspaceTitle}"`;
    case 'provider':
      return `${budget} for ${providerName(scope.providerId)}`;
    default:
      return assertNever(scope);
  }
}
