import { useState } from 'react';
import type { CostLimitView } from '../../../shared/model/policy-limit.ts';
import type { SpendDay, SpendOutlook, SpendSummary } from '../../../shared/model/spend.ts';
import { dayName } from '../../client/spend-period.ts';
import { useFrom, useStores } from '../../client/stores-context.ts';
import { useNames } from '../../client/use-names.ts';
import { describeLimit } from '../../lib/describe-limit.ts';
import { formatAxisMoney } from '../../lib/format/format-axis-money.ts';
import { formatAboutSum, formatExact, formatSum } from '../../lib/format/format-cost.ts';
import type { Names } from '../../lib/names.ts';
import { Button } from '../../ui/button.tsx';
import { ColumnChart, type LabelledColumn } from '../../ui/chart/column-chart.tsx';
import { amountsOf, chooseSeries, type ProviderSeries } from './choose-series.ts';
import { DayDetail } from './day-detail.tsx';
import { DayTable } from './day-table.tsx';
import { limitFor } from './limit-for.ts';
import { useSpendLimits } from './use-spend-limits.ts';

interface DailyCardProps {
  readonly summary: SpendSummary;
  readonly outlook: SpendOutlook;
}

/** A column a day, stacked by provider, with the daily budget and what is still to come; the same as a table. */
export function DailyCard({ summary, outlook }: DailyCardProps) {
  const { spend } = useStores();
  const [isTable, setTable] = useState(false);
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const names = useNames();
  const filter = useFrom(
    () => spend,
    (state) => state.answered.filter,
  );
  const series = chooseSeries(summary.by.provider, providers);
  const limit = limitFor(useSpendLimits(), filter, 'day');
  const dayOf = (id: string) => summary.days.find(({ from }) => String(from) === id);
  const choose = (id: string) => {
    const day = dayOf(id);
    if (!day || day.callCount === 0) return;
    const name = dayName(spend.getState().timeZone, day.from);
    void spend.getState().choose({ period: { type: 'custom', from: name, to: name } });
  };
  return (
    <section className="spend-card" aria-label="Daily cost by provider">
      <header className="spend-card-head">
        <h2>Daily cost by provider</h2>
        <ul className="spend-legend">
          {series.map(({ label, line }) => (
            <li key={label}>
              <i className="spend-square" data-line={line} aria-hidden />
              {label}
            </li>
          ))}
        </ul>
        <Button size="small" tone="ghost" aria-pressed={isTable} onClick={() => setTable(!isTable)}>
          Table
        </Button>
      </header>
      <p className="visually-hidden">{`${formatSum(summary.total.costMicros)} in ${dayWords(summary.days.length)}.`}</p>
      {isTable ? (
        <DayTable days={summary.days} series={series} />
      ) : (
        <ColumnChart
          label="Cost of each day"
          series={series}
          columns={toColumns(summary, outlook, series)}
          formatTick={formatAxisMoney}
          limit={limit && { value: limit.limitMicros, label: limitLabel(limit, names) }}
          least={40_000}
          onChoose={choose}
          renderDetail={(id) => {
            const day = dayOf(id);
            return day && <DayDetail day={day} series={series} aboutMicros={aboutOf(outlook, day)} />;
          }}
        />
      )}
    </section>
  );
}

/** "Daily budget $2.00". */
function limitLabel(limit: CostLimitView, names: Pick<Names, 'provider'>): string {
  const words = describeLimit(limit, names);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)} ${formatExact(limit.limitMicros)}`;
}

function toColumns(summary: SpendSummary, outlook: SpendOutlook, series: readonly ProviderSeries[]) {
  const step = Math.max(1, Math.ceil(summary.days.length / 7));
  const todayIndex = summary.days.findIndex(({ from }) => from === outlook.todaySpan.from);
  return summary.days.map((day, index): LabelledColumn => {
    const about = aboutOf(outlook, day);
    return {
      id: String(day.from),
      amounts: amountsOf(day, series),
      label: sentence(day, series, about),
      tick: tickOf(day, { index, todayIndex, step }),
      ...(about !== undefined && { forecast: about }),
    };
  });
}

function aboutOf({ forecast }: SpendOutlook, { from }: SpendDay): number | undefined {
  return forecast.days.find((day) => day.from === from)?.aboutMicros;
}

interface TickPlace {
  readonly index: number;
  readonly todayIndex: number;
  /** Days from one to the next. */
  readonly step: number;
}

/** Every so many days, but nothing that would lie under the word for today. */
function tickOf({ from }: SpendDay, place: TickPlace): string | undefined {
  const { index, todayIndex, step } = place;
  if (index === todayIndex) return 'Today';
  if (todayIndex >= 0 && Math.abs(index - todayIndex) * 2 < step) return undefined;
  if (index === 0) return shortDay.format(from);
  return index % step === 0 ? shortDay.format(from) : undefined;
}

function dayWords(count: number): string {
  return count === 1 ? 'one day' : `${String(count)} days, a column for each`;
}

function sentence(day: SpendDay, series: readonly ProviderSeries[], about: number | undefined): string {
  const name = longDay.format(day.from);
  if (about !== undefined) return `${name}: forecast ${formatAboutSum(about)}.`;
  if (day.callCount === 0) return `${name}: nothing was spent.`;
  const parts = amountsOf(day, series).flatMap((micros, index) =>
    micros > 0 ? [`${series[index]?.label ?? ''} ${formatSum(micros)}`] : [],
  );
  return `${name}: ${formatSum(day.costMicros)}${parts.length > 0 ? `, ${parts.join(', ')}` : ''}.`;
}

const shortDay = new Intl.DateTimeFormat(undefined, { month: 'short', day: 'numeric' });
const longDay = new Intl.DateTimeFormat(undefined, { weekday: 'short', month: 'short', day: 'numeric' });
