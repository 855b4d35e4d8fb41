import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';

export interface ChartColumn {
  readonly id: string;
  /** In the order of the series. */
  readonly amounts: readonly number[];
  /** Drawn as an outline: not there yet. */
  readonly forecast?: number | undefined;
}

export interface Segment {
  readonly series: number;
  readonly y: number;
  readonly height: number;
}

export interface DrawnColumn {
  readonly id: string;
  readonly x: number;
  readonly width: number;
  readonly segments: readonly Segment[];
  readonly outline?: { readonly y: number; readonly height: number };
}

export interface Drawing {
  readonly columns: readonly DrawnColumn[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly limitY: number | undefined;
  /** Where the foot of the word over the forecast lies: above everything under it. Absent where there is no room. */
  readonly forecastY: number | undefined;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** The axis goes at least as high as this. */
  readonly least?: number;
}

const gapPx = 1;
const widestPx = 48;
/** As much as the word over the forecast takes, which ends where the chart does. */
const forecastWordPx = 56;
const wordRoomPx = 12;
/** The words of the limit stand above its line. */
const roomOverLimit = 1.1;

/** Where everything of a chart of stacked columns lies; the baseline is zero. Pure. */
export function drawColumns(columns: readonly ChartColumn[], limit: number | undefined, size: ChartSize): Drawing {
  const totals = columns.map(({ amounts, forecast = 0 }) => Math.max(forecast, sum(amounts)));
  const highest = Math.max(...totals, (limit ?? 0) * roomOverLimit, size.least ?? 1);
  const y = scaleLinear([0, highest], [size.height - size.bottom, size.top]).nice(4);
  const x = scaleBand(
    columns.map(({ id }) => id),
    [size.left, size.width],
  ).padding(0.4);
  const seriesCount = Math.max(0, ...columns.map(({ amounts }) => amounts.length));
  const stacked = stack<ChartColumn, number>()
    .keys(Array.from({ length: seriesCount }, (_, series) => series))
    .value(({ amounts }, series) => amounts[series] ?? 0)(columns);
  const width = Math.max(1, Math.min(widestPx, x.bandwidth()));
  const drawn = columns.map(({ id, forecast }, index): DrawnColumn => ({
    id,
    x: (x(id) ?? 0) + Math.max(0, x.bandwidth() - width) / 2,
    width,
    segments: stacked.flatMap((layer) => {
      const [from, to] = layer[index] ?? [0, 0];
      const height = y(from) - y(to);
      return to > from ? [{ series: layer.key, y: y(to), height: Math.max(0.5, height - gapPx) }] : [];
    }),
    ...(forecast !== undefined && { outline: { y: y(forecast), height: y(0) - y(forecast) } }),
  }));
  return {
    columns: drawn,
    ticks: y.ticks(4).map((value) => ({ value, y: y(value) })),
    limitY: limit === undefined ? undefined : y(limit),
    forecastY: forecastFoot(drawn, size),
  };
}

function forecastFoot(columns: readonly DrawnColumn[], size: ChartSize): number | undefined {
  if (columns.every(({ outline }) => !outline)) return undefined;
  const under = columns.filter(({ x, width }) => x + width > size.width - forecastWordPx);
  const tops = under.flatMap(({ segments, outline }) => [...segments, ...(outline ? [outline] : [])].map(({ y }) => y));
  const foot = Math.min(...tops) - 8;
  return foot - wordRoomPx < size.top ? undefined : foot;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
