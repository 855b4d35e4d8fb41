import { useState } from 'react';
import type { SpendDay } from '../../../shared/model/spend.ts';
import { formatDay } from '../../lib/format/format-date.ts';
import { formatSum } from '../../lib/format/format-cost.ts';
import { amountsOf, type ProviderSeries } from './choose-series.ts';
import { SortHead } from './sort-head.tsx';
import { sortRows, type Sorting } from './sorting.ts';

interface DayTableProps {
  readonly days: readonly SpendDay[];
  readonly series: readonly ProviderSeries[];
}

/** What the columns show, in figures. */
export function DayTable({ days, series }: DayTableProps) {
  const [sorting, setSorting] = useState<Sorting<string>>({ column: dayColumn, direction: 'ascending' });
  const rows = days.filter(({ callCount }) => callCount > 0).map((day) => ({ day, amounts: amountsOf(day, series) }));
  const sorted = sortRows(rows, sorting.direction, ({ day, amounts }) => {
    if (sorting.column === dayColumn) return day.from;
    if (sorting.column === allColumn) return day.costMicros;
    return amounts[series.findIndex(({ label }) => label === sorting.column)] ?? 0;
  });
  return (
    <div className="spend-day-table scroll" tabIndex={0} role="region" aria-label="Cost of each day as a table">
      <table className="spend-table">
        <thead>
          <tr>
            <SortHead column={dayColumn} title="Day" isName sorting={sorting} onSort={setSorting} />
            {series.map(({ label }) => (
              <SortHead key={label} column={label} title={label} sorting={sorting} onSort={setSorting} />
            ))}
            <SortHead column={allColumn} title="All" sorting={sorting} onSort={setSorting} />
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ day, amounts }) => (
            <tr key={day.from}>
              <th scope="row">{formatDay(day.from)}</th>
              {amounts.map((micros, index) => (
                <td key={series[index]?.label} className="spend-number">
                  {formatSum(micros)}
                </td>
              ))}
              <td className="spend-number">{formatSum(day.costMicros)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** No provider can be called so. */
const dayColumn = '/day';
const allColumn = '/all';
