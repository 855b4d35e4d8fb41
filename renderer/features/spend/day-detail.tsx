import type { SpendDay } from '../../../shared/model/spend.ts';
import { formatAboutSum, formatSum } from '../../lib/format/format-cost.ts';
import { amountsOf, type ProviderSeries } from './choose-series.ts';

interface DayDetailProps {
  readonly day: SpendDay;
  readonly series: readonly ProviderSeries[];
  readonly aboutMicros: number | undefined;
}

/** What one column is made of. */
export function DayDetail({ day, series, aboutMicros }: DayDetailProps) {
  const amounts = amountsOf(day, series);
  return (
    <>
      <p className="spend-detail-head">
        <b>{weekday.format(day.from)}</b>
        <b className="figures">{aboutMicros === undefined ? formatSum(day.costMicros) : formatAboutSum(aboutMicros)}</b>
      </p>
      {aboutMicros === undefined &&
        series.map(({ label, line }, index) => (
          <p key={label} className="spend-detail-row">
            <i className="spend-square" data-line={line} aria-hidden />
            <span>{label}</span>
            <span className="figures">{formatSum(amounts[index] ?? 0)}</span>
          </p>
        ))}
      {aboutMicros !== undefined && <p>Forecast: the median of such days</p>}
    </>
  );
}

const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short', month: 'short', day: 'numeric' });
