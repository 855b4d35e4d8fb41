import type { TrialMessage } from '../../../shared/model/trial.ts';
import type { WhatIf } from '../turns/router.ts';

type State = Parameters<WhatIf>[0];

/** The state with these providers down and these budgets spent. Pure. */
export function twist(
  state: State,
  { downProviders = [], spentBudgets = [] }: Pick<TrialMessage, 'downProviders' | 'spentBudgets'>,
): State {
  return {
    ...state,
    downProviders: new Set([...state.downProviders, ...downProviders]),
    budgets: state.budgets.map((budget) =>
      spentBudgets.includes(budget.id) ? { ...budget, leftMicros: 0, spentPercent: 100 } : budget,
    ),
  };
}
