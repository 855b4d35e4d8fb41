import { Layers, Plug, Trash2, Wallet } from 'lucide-react';
import type { BudgetView } from '../../../../shared/model/budget.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { useNames } from '../../../client/use-names.ts';
import { budgetPercent } from '../../../lib/budget-percent.ts';
import { formatSum } from '../../../lib/format/format-cost.ts';
import { Icon } from '../../../ui/icon.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Meter } from '../../../ui/meter.tsx';
import { Select } from '../../../ui/select.tsx';
import { DollarField } from './dollar-field.tsx';
import { atLimitOptions, softOptions } from './budget-options.ts';

/** A limit with what is used of it; every cell that can be changed is saved at once. */
export function BudgetRow({ budget }: { readonly budget: BudgetView }) {
  const { budgets } = useStores();
  const names = useNames();
  const workspaces = useFrom(
    (stores) => stores.workspaces,
    (state) => state.workspaces,
  );
  const { scope, period, spentMicros, limitMicros, softPercent, atLimit } = budget;
  const isRemoved = useFrom(
    (stores) => stores.providers,
    ({ status, providers }) =>
      status.state === 'ready' && scope.type === 'provider' && providers.every(({ id }) => id !== scope.providerId),
  );
  const providerName = (id: string) => (isRemoved ? `${id} (removed)` : names.provider(id));
  const name = scopeName(scope, providerName, (id) => workspaces.find((known) => known.id === id)?.title ?? id);
  const about = `${name}, ${period}`;
  const change = budgets.getState().change;
  return (
    <tr>
      <th scope="row">
        <span className="budget-scope">
          <Icon of={scopeIcons[scope.type]} size="dense" />
          {name}
        </span>
      </th>
      <td>{period === 'day' ? 'Day' : 'Month'}</td>
      <td className="figures budget-used">
        {formatSum(spentMicros)}
        <Meter
          label={`Used of ${about}`}
          percent={budgetPercent(spentMicros, limitMicros)}
          ticks={softPercent < 100 ? [softPercent] : []}
        />
      </td>
      <td>
        <DollarField
          field={`budget ${budget.id}`}
          label={`Limit of ${about}`}
          micros={limitMicros}
          onChange={(micros) => void change(budget, { limitMicros: micros })}
        />
      </td>
      <td>
        <Select
          label={`Ask me from, ${about}`}
          isLabelHidden
          value={String(softPercent)}
          options={softOptions(softPercent)}
          onChange={(percent) => void change(budget, { softPercent: Number(percent) })}
        />
      </td>
      <td>
        <Select<BudgetView['atLimit']>
          label={`At the limit of ${about}`}
          isLabelHidden
          value={atLimit}
          options={atLimitOptions}
          onChange={(choice) => void change(budget, { atLimit: choice })}
        />
      </td>
      <td>
        <IconButton
          icon={Trash2}
          label={`Delete the budget ${about}`}
          size="small"
          onClick={() => void budgets.getState().remove(budget)}
        />
      </td>
    </tr>
  );
}

const scopeIcons = { total: Wallet, workspace: Layers, provider: Plug } as const;

function scopeName(
  scope: BudgetView['scope'],
  provider: (id: string) => string,
  workspace: (id: string) => string,
): string {
  if (scope.type === 'total') return 'Everything';
  return scope.type === 'provider' ? provider(scope.providerId) : workspace(scope.workspaceId);
}
