import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import { notFound } from '../../../shared/contract/errors.ts';
import type { BudgetView } from '../../../shared/model/budget.ts';
import type { OrchestratorPorts } from './orchestrator-ports.ts';

export function createBudgetsApi(ports: OrchestratorPorts): ApiGroup<'budgets'> {
  const { stores, announce, audit } = ports;
  const { budgets } = ports.registries;

  const changed = (event: 'budget-saved' | 'budget-removed', id: string): void => {
    budgets.reload();
    announce('budgets-changed', { budgets: [...budgets.views()] });
    audit.add(event, id, `A budget was ${event === 'budget-saved' ? 'saved' : 'removed'}.`);
  };
  const viewOf = (id: string): BudgetView => {
    const view = budgets.views().find((budget) => budget.id === id);
    if (!view) throw notFound('budget', id);
    return view;
  };

  return {
    list: async () => ({ budgets: [...budgets.views()] }),
    save: async ({ id = ports.random.id(), draft }) => {
      const known = stores.budgets.list().find((budget) => budget.id === id);
      stores.budgets.save({ ...draft, id, createdAt: known?.createdAt ?? ports.clock.now() });
      changed('budget-saved', id);
      return viewOf(id);
    },
    remove: async ({ id }) => {
      viewOf(id);
      stores.budgets.remove(id);
      changed('budget-removed', id);
      return {};
    },
  };
}
