import type { SpendDay } from '../../../shared/model/spend.ts';
import { formatDay } from '../../lib/format/format-date.ts';
import { amountsOf, type ProviderSeries } from './choose-series.ts';
import { formatMoney } from './format-money.ts';

interface DayTableProps {
  readonly days: readonly SpendDay[];
  readonly series: readonly ProviderSeries[];
}

/** What the columns show, in figures. */
export function DayTable({ days, series }: DayTableProps) {
  return (
    <div className="spend-day-table scroll" tabIndex={0} role="region" aria-label="Cost of each day as a table">
      <table className="spend-table">
        <thead>
          <tr>
            <th scope="col">Day</th>
            {series.map(({ label }) => (
              <th key={label} scope="col" className="spend-number">
                {label}
              </th>
            ))}
            <th scope="col" className="spend-number">
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {days
            .filter(({ callCount }) => callCount > 0)
            .map((day) => (
              <tr key={day.from}>
                <th scope="row">{formatDay(day.from)}</th>
                {amountsOf(day, series).map((micros, index) => (
                  <td key={series[index]?.label} className="spend-number">
                    {formatMoney(micros)}
                  </td>
                ))}
                <td className="spend-number">{formatMoney(day.costMicros)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}
