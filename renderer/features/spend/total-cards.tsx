import type { ReactNode } from 'react';
import type { CostLimitView } from '../../../shared/model/policy-limit.ts';
import type { SpendOutlook } from '../../../shared/model/spend.ts';
import type { UsageFilter } from '../../../shared/model/usage-filter.ts';
import { useFrom } from '../../client/stores-context.ts';
import { budgetPercent } from '../../lib/budget-percent.ts';
import { formatAboutSum, formatExact, formatSum } from '../../lib/format/format-cost.ts';
import { Meter } from '../../ui/meter.tsx';
import { limitFor } from './limit-for.ts';
import { useSpendLimits } from './use-spend-limits.ts';

const dayMs = 86_400_000;

/** Today, the month, what it will come to, and what was saved. */
export function TotalCards({ outlook }: { readonly outlook: SpendOutlook }) {
  const filter = useFrom(
    ({ spend }) => spend,
    (state) => state.answered.filter,
  );
  const limits = useSpendLimits();
  const { today, todaySpan, month, monthSpan, forecast } = outlook;
  const dayCount = Math.round((monthSpan.to - monthSpan.from) / dayMs);
  const dayOfMonth = Math.round((todaySpan.from - monthSpan.from) / dayMs) + 1;
  const monthBudget = limitFor(limits, filter, 'month');
  const saved = month.savedMicros + month.promptSavedMicros;
  return (
    <section className="spend-cards" aria-label="Totals">
      <SpentCard
        title="Today"
        micros={today.costMicros}
        budget={limitFor(limits, filter, 'day')}
        when="resets at midnight"
      />
      <SpentCard
        title={monthName(monthSpan.from)}
        micros={month.costMicros}
        budget={monthBudget}
        when={`day ${String(dayOfMonth)} of ${String(dayCount)}`}
      />
      <Card
        title="Forecast"
        figure={forecast.aboutMicros === undefined ? 'Not yet' : formatAboutSum(forecast.aboutMicros)}
      >
        {aboutForecast(forecast.aboutMicros, monthBudget, filter)}
      </Card>
      <Card title="Saved this month" figure={formatSum(saved)}>
        {`${formatSum(month.promptSavedMicros)} prompt cache, ${formatSum(month.savedMicros)} repeats`}
      </Card>
    </section>
  );
}

function monthName(at: number): string {
  return longMonth.format(at + dayMs);
}

const longMonth = new Intl.DateTimeFormat('en-US', { month: 'long' });

function aboutForecast(micros: number | undefined, budget: CostLimitView | undefined, filter: UsageFilter): string {
  if (micros === undefined) return 'Needs three days with answers';
  if (!budget)
    return Object.keys(filter).length > 0
      ? 'Of what is filtered, by the usual day'
      : 'By the usual weekday and weekend day';
  const left = budget.limitMicros - micros;
  return `${left >= 0 ? 'Under' : 'Over'} budget by ${formatAboutSum(Math.abs(left))} at this pace`;
}

interface SpentCardProps {
  readonly title: string;
  readonly micros: number;
  readonly budget: CostLimitView | undefined;
  readonly when: string;
}

function SpentCard({ title, micros, budget, when }: SpentCardProps) {
  if (!budget) {
    return (
      <Card title={title} figure={formatSum(micros)}>
        {`No budget, ${when}`}
      </Card>
    );
  }
  const percent = budgetPercent(micros, budget.limitMicros);
  return (
    <Card title={title} figure={formatSum(micros)} aside={`of ${formatExact(budget.limitMicros)}`}>
      <Meter
        label={`${title}: budget used`}
        percent={percent}
        ticks={budget.softPercent < 100 ? [budget.softPercent] : []}
      />
      {`${String(percent)}% used, ${when}`}
    </Card>
  );
}

interface CardProps {
  readonly title: string;
  readonly figure: string;
  readonly aside?: string;
  readonly children: ReactNode;
}

function Card({ title, figure, aside, children }: CardProps) {
  return (
    <div className="spend-total">
      <h2>{title}</h2>
      <p className="spend-figure figures">
        {figure}
        {aside && <span> {aside}</span>}
      </p>
      <div className="spend-note">{children}</div>
    </div>
  );
}
