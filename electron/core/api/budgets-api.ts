import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { Budget, BudgetView } from '../../../shared/model/budget.ts';
import { describeBudget } from '../../../shared/model/describe-budget.ts';
import { describeBudgetChange } from '../audit/describe-budget-change.ts';
import { findPolicyPlace } from './find-policy-place.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createBudgetsApi(ports: OrchestratorPorts): ApiGroup<'budgets'> {
  const { stores, announce, audit, directory, policies } = ports;
  const { budgets } = ports.registries;

  const nameOf = (budget: Budget): string => {
    const { scope } = budget;
    const title = scope.type === 'workspace' ? stores.workspaces.read(scope.workspaceId)?.title : undefined;
    return describeBudget(budget, (id) => directory.provider(id)?.row.label ?? id, title);
  };
  const changed = (event: 'budget-saved' | 'budget-removed', budget: Budget, done: string): void => {
    budgets.reload();
    announce('budgets-changed', { budgets: [...budgets.views()] });
    audit.add(event, budget.id, `The ${nameOf(budget)} was ${done}.`);
  };
  const viewOf = (id: string): BudgetView => {
    const view = budgets.views().find((budget) => budget.id === id);
    if (!view) throw notFound('budget', id);
    return view;
  };

  const find = (id: string) => stores.budgets.list().find((budget) => budget.id === id);
  const store = (before: Budget | undefined, after: Budget): BudgetView => {
    stores.budgets.save(after);
    changed('budget-saved', after, describeBudgetChange(before, after));
    return viewOf(after.id);
  };

  return {
    list: async () => ({ budgets: [...budgets.views()] }),
    limits: async ({ scope }) => {
      const place = findPolicyPlace(stores, scope);
      const policy = place ? policies.effective(place) : policies.describe().effective;
      return { limits: [...budgets.limits(policy, place?.workspaceId)] };
    },
    save: async ({ id = ports.random.id(), draft }) => {
      const known = find(id);
      return store(known, { ...draft, id, createdAt: known?.createdAt ?? ports.clock.now() });
    },
    change: async ({ id, change }) => {
      const known = find(id);
      if (!known) throw removedMeanwhile();
      return store(known, { ...known, ...change });
    },
    remove: async ({ id }) => {
      const known = viewOf(id);
      stores.budgets.remove(id);
      changed('budget-removed', known, 'removed');
      return {};
    },
  };
}

function removedMeanwhile(): ContractError {
  const message = 'This budget was deleted meanwhile, so nothing was changed. Add it again to go on with it.';
  return new ContractError({ code: 'not-found', message });
}
