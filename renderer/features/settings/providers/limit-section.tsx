import type { BudgetDraft, BudgetView } from '../../../../shared/model/budget.ts';
import type { ProviderView } from '../../../../shared/model/provider.ts';
import type { CostMicros } from '../../../../shared/model/quantities.ts';
import { addTypedBudget } from '../../../client/add-typed-budget.ts';
import { formatRoute } from '../../../client/route.ts';
import { useFrom, useStores } from '../../../client/stores-context.ts';
import { formatExact } from '../../../lib/format/format-cost.ts';
import { DollarField } from '../budgets/dollar-field.tsx';
import { SettingsBlock } from '../settings-block.tsx';
import './limit-section.css';

/** What may be spent at one provider in a day and in a month: its own budgets, set in their place. */
export function LimitSection({ provider }: { readonly provider: ProviderView }) {
  const { id, label } = provider;
  const isRead = useFrom(
    (stores) => stores.budgets,
    ({ status }) => status.state === 'ready',
  );
  const budgets = useFrom(
    (stores) => stores.budgets,
    (state) => state.budgets,
  );
  const asksAboveMicros = useFrom(
    ({ approvalLimit }) => approvalLimit,
    (state) => state.micros,
  );
  // Without knowing what is set, what is typed would be set beside it.
  if (!isRead) return null;
  const own = budgets.filter(({ scope }) => scope.type === 'provider' && scope.providerId === id);
  return (
    <SettingsBlock title={`Limits for ${label}`}>
      <div className="settings-card provider-limits">
        {periods.flatMap((period) => {
          const [first, ...others] = own.filter((budget) => budget.period === period);
          const field = `provider ${id} ${period}`;
          return [
            <ProviderLimit key={field} field={field} provider={provider} period={period} budget={first} />,
            ...others.map((budget) => (
              <ProviderLimit
                key={budget.id}
                field={`budget ${budget.id}`}
                provider={provider}
                period={period}
                budget={budget}
              />
            )),
          ];
        })}
      </div>
      <p className="provider-limits-note">
        {asksAboveMicros !== undefined &&
          `A message above ${formatExact(asksAboveMicros)} asks first, whoever answers. `}
        <a href={formatRoute({ name: 'settings', section: 'budgets' })}>Budgets and approvals</a>
      </p>
    </SettingsBlock>
  );
}

interface ProviderLimitProps {
  /** By which what is typed is kept. */
  readonly field: string;
  readonly provider: ProviderView;
  readonly period: BudgetDraft['period'];
  /** Absent where there is no limit. */
  readonly budget: BudgetView | undefined;
}

function ProviderLimit({ field, provider: { id, label }, period, budget }: ProviderLimitProps) {
  const stores = useStores();
  const { change, remove } = stores.budgets.getState();
  const set = (limitMicros: CostMicros) => {
    if (budget) return void change(budget, { limitMicros });
    const scope = { type: 'provider', providerId: id } as const;
    void addTypedBudget(stores, field, {
      scope,
      period,
      limitMicros,
      softPercent: 80,
      atLimit: 'refuse',
      isEnabled: true,
    });
  };
  return (
    <>
      <div className="setting-words">
        <div className="setting-label">{titles[period]}</div>
        <div className="setting-hint">{effectOf(budget, label)}</div>
      </div>
      <DollarField
        field={field}
        label={`${titles[period]} of ${label}`}
        micros={budget?.limitMicros}
        onChange={set}
        onClear={() => budget && void remove(budget)}
      />
    </>
  );
}

function effectOf(budget: BudgetView | undefined, label: string): string {
  if (budget && !budget.isEnabled) return 'Off: it limits nothing until it is on in Budgets';
  return budget?.atLimit === 'cheapest'
    ? 'Cheaper models answer when it is reached'
    : `Routing skips ${label} when it is reached`;
}

const periods = ['day', 'month'] as const;

const titles: Readonly<Record<BudgetDraft['period'], string>> = { day: 'Daily budget', month: 'Monthly budget' };
