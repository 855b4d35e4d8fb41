import { assertNever } from '../../shared/model/assert-never.ts';
import type { BudgetChange, BudgetView } from '../../shared/model/budget.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { formatExact } from '../lib/format/format-cost.ts';
import { changeAtOnce } from './change-at-once.ts';
import type { OwnValue, OwnValues } from './own-values.ts';
import type { ToastStore } from './toast-store.ts';

interface BudgetChangeDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly own: OwnValues<readonly BudgetView[]>;
  readonly get: () => { readonly budgets: readonly BudgetView[] };
  readonly set: (part: { readonly budgets: readonly BudgetView[] }) => void;
}

/** Sets fields of a budget and leaves its others alone. Where another window sets one of them otherwise, it is told. */
export async function changeBudget(deps: BudgetChangeDeps, budget: BudgetView, change: BudgetChange): Promise<void> {
  const { core, toasts, own, get, set } = deps;
  const { id } = budget;
  const put = (part: BudgetChange) =>
    set({ budgets: get().budgets.map((each) => (each.id === id ? { ...each, ...part } : each)) });
  await changeAtOnce({
    apply: () => put(change),
    send: () => own.send(ownValues(deps, budget, change), () => core.budgets.change({ id, change })),
    revert: () => put(fieldsOf(change, budget)),
    toasts,
  });
  own.look(get().budgets);
}

type Field = keyof BudgetChange;
const fields: readonly Field[] = ['limitMicros', 'softPercent', 'atLimit', 'isEnabled'];

function ownValues(deps: BudgetChangeDeps, budget: BudgetView, change: BudgetChange) {
  return fields.flatMap((field): readonly OwnValue<readonly BudgetView[]>[] => {
    const value = change[field];
    if (value === undefined) return [];
    const find = (budgets: readonly BudgetView[]) => budgets.find(({ id }) => id === budget.id);
    const tell = () => {
      const now = find(deps.get().budgets);
      if (!now) return;
      const run = () => void changeBudget(deps, now, fieldsOf({ [field]: value }, { ...now, ...change }));
      deps.toasts.getState().show({ text: foreignWords(field, now), action: { label: 'Bring mine back', run } });
    };
    return [{ key: `${budget.id} ${field}`, value, read: (budgets) => find(budgets)?.[field], tell }];
  });
}

/** The fields that `change` names, as `budget` has them. */
function fieldsOf(change: BudgetChange, { limitMicros, softPercent, atLimit, isEnabled }: BudgetView): BudgetChange {
  return {
    ...(change.limitMicros !== undefined && { limitMicros }),
    ...(change.softPercent !== undefined && { softPercent }),
    ...(change.atLimit !== undefined && { atLimit }),
    ...(change.isEnabled !== undefined && { isEnabled }),
  };
}

function foreignWords(field: Field, { limitMicros, isEnabled }: BudgetView): string {
  switch (field) {
    case 'limitMicros':
      return `Another window set the limit of a budget to ${formatExact(limitMicros)}.`;
    case 'softPercent':
      return 'Another window changed from when on a budget asks first.';
    case 'atLimit':
      return 'Another window changed what happens at the limit of a budget.';
    case 'isEnabled':
      return `Another window turned a budget ${isEnabled ? 'on' : 'off'}.`;
    default:
      return assertNever(field);
  }
}
