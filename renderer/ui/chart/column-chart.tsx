import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { LineName } from '../../../shared/model/language-model.ts';
import { type ChartColumn, drawColumns, type DrawnColumn } from './stacked-columns.ts';
import { useWidth } from './use-width.ts';
import './column-chart.css';

export interface ChartSeries {
  readonly label: string;
  readonly line: LineName | 'none';
}

export interface LabelledColumn extends ChartColumn {
  /** A whole sentence. */
  readonly label: string;
  /** Under the column; most columns have none. */
  readonly tick?: string | undefined;
}

interface ColumnChartProps {
  readonly label: string;
  readonly series: readonly ChartSeries[];
  readonly columns: readonly LabelledColumn[];
  /** `all` are the ticks of the axis, so that they are set alike. */
  readonly formatTick: (value: number, all: readonly number[]) => string;
  readonly limit?: { readonly value: number; readonly label: string } | undefined;
  /** The axis goes at least as high as this. */
  readonly least: number;
  readonly onChoose: (id: string) => void;
  /** What the column is made of, beside it. */
  readonly renderDetail: (id: string) => ReactNode;
}

const heightPx = 232;
const place = { height: heightPx, left: 42, top: 8, bottom: 24 };

/** Stacked columns with one stop for Tab: arrow keys go from column to column, Enter chooses one. */
export function ColumnChart(props: ColumnChartProps) {
  const { label, series, columns, formatTick, limit, least, onChoose, renderDetail } = props;
  const [element, width] = useWidth<HTMLDivElement>(720);
  const [lookedAt, setLookedAt] = useState<string>();
  const [stop, setStop] = useState<string>();
  const drawing = drawColumns(columns, limit?.value, { width, least, ...place });
  const tickValues = drawing.ticks.map(({ value }) => value);
  const current = drawing.columns.find(({ id }) => id === lookedAt);
  const tabStop = drawing.columns.some(({ id }) => id === stop) ? stop : drawing.columns[0]?.id;
  return (
    <div ref={element} className="column-chart" onPointerLeave={() => setLookedAt(undefined)}>
      <svg width={width} height={heightPx} role="group" aria-label={label} onKeyDown={moveBetweenColumns}>
        {drawing.ticks.map(({ value, y }) => (
          <g key={value} aria-hidden>
            <line className="chart-grid" x1={place.left} x2={width} y1={y} y2={y} />
            <text x={place.left - 8} y={y + 4} textAnchor="end">
              {formatTick(value, tickValues)}
            </text>
          </g>
        ))}
        {drawing.columns.map((column, index) => (
          <g
            key={column.id}
            role="button"
            className="chart-column"
            aria-label={columns[index]?.label}
            tabIndex={column.id === tabStop ? 0 : -1}
            onFocus={() => {
              setLookedAt(column.id);
              setStop(column.id);
            }}
            onBlur={() => setLookedAt(undefined)}
            onPointerEnter={() => setLookedAt(column.id)}
            onClick={() => onChoose(column.id)}
            onKeyDown={(event) => (event.key === 'Enter' || event.key === ' ') && onChoose(column.id)}
          >
            <ColumnShape column={column} series={series} />
          </g>
        ))}
        <g aria-hidden>
          {drawing.columns.map(({ id, x, width: columnWidth }, index) => (
            <text key={id} x={x + columnWidth / 2} y={heightPx - 6} textAnchor="middle">
              {columns[index]?.tick}
            </text>
          ))}
        </g>
        {drawing.forecastY !== undefined && (
          <text aria-hidden x={width} y={drawing.forecastY} textAnchor="end">
            Forecast
          </text>
        )}
        {limit && drawing.limitY !== undefined && (
          <g aria-hidden>
            <line className="chart-limit" x1={place.left} x2={width} y1={drawing.limitY} y2={drawing.limitY} />
            <text x={place.left + 5} y={drawing.limitY - 6} className="chart-label">
              {limit.label}
            </text>
          </g>
        )}
      </svg>
      {current && (
        <div className="chart-detail" style={besideOf(current, width)}>
          {renderDetail(current.id)}
        </div>
      )}
    </div>
  );
}

function ColumnShape({ column, series }: { readonly column: DrawnColumn; readonly series: readonly ChartSeries[] }) {
  const { x, width, segments, outline } = column;
  return (
    <>
      <rect
        className="chart-ground"
        x={x - width / 3}
        y={place.top}
        width={(width * 5) / 3}
        height={heightPx - place.top - place.bottom}
      />
      {outline && <rect className="chart-outline" x={x} y={outline.y} width={width} height={outline.height} rx={1.5} />}
      {segments.map(({ series: index, y, height }) => (
        <rect
          key={index}
          data-line={series[index]?.line ?? 'none'}
          className="chart-segment"
          x={x}
          y={y}
          width={width}
          height={height}
        />
      ))}
    </>
  );
}

/** To the side with more space, so that the column is never covered. */
function besideOf({ x, width }: DrawnColumn, chartWidth: number) {
  const isLeft = x < chartWidth / 2;
  return isLeft ? { left: x + width * 1.4 + 6 } : { right: chartWidth - x + width * 0.4 + 6 };
}

function moveBetweenColumns(event: KeyboardEvent<SVGSVGElement>): void {
  const columns = [...event.currentTarget.querySelectorAll<SVGGElement>('[role="button"]')];
  const index = columns.findIndex((column) => column === document.activeElement);
  const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: columns.length - 1 }[event.key];
  if (next === undefined || !columns[next]) return;
  event.preventDefault();
  columns[next].focus();
}
