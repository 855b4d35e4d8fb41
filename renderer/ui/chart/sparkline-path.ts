import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

export interface SparklineSize {
  readonly width: number;
  readonly height: number;
  /** The axis goes at least as high as this. */
  readonly least: number;
}

export interface DrawnSparkline {
  readonly path: string;
  /** The last value there is. */
  readonly end: { readonly x: number; readonly y: number };
}

const marginPx = 3;

/** A line over values of which some are missing: smoothed over 5 points, zero-based, with gaps. Pure. */
export function drawSparkline(
  values: readonly (number | undefined)[],
  { width, height, least }: SparklineSize,
): DrawnSparkline | undefined {
  const points = smooth(values).map((value, index) => ({ value, index }));
  const last = points.findLast(({ value }) => value !== undefined);
  if (!last) return undefined;
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [1, width - marginPx]);
  const highest = Math.max(least, ...points.map(({ value = 0 }) => value));
  const y = scaleLinear([0, highest], [height - 1, marginPx]);
  const draw = line<(typeof points)[number]>()
    .defined(({ value }) => value !== undefined)
    .x(({ index }) => x(index))
    .y(({ value = 0 }) => y(value))
    .digits(1);
  return { path: draw(points) ?? '', end: { x: x(last.index), y: y(last.value ?? 0) } };
}

function smooth(values: readonly (number | undefined)[]): readonly (number | undefined)[] {
  return values.map((value, index) => {
    if (value === undefined) return undefined;
    const around = values.slice(Math.max(0, index - 2), index + 3).filter((near) => near !== undefined);
    return around.reduce((sum, near) => sum + near, 0) / around.length;
  });
}
