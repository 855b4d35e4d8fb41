/** One figure of a benchmark, printed as a line of JSON for the launcher to collect. */
export interface BenchResult {
  readonly name: string;
  readonly unit: 'us' | 'ms' | 'ratio' | 'fps' | 'percent' | 'count' | 'MB' | 'per second';
  readonly value: number;
  /** The same work without Switchboard, measured in the same run. */
  readonly baseline?: number;
}

export function report({ name, unit, value, baseline }: BenchResult): void {
  const compared = baseline !== undefined && {
    baseline: round(baseline),
    ...(baseline > 0 && { ratio: round(value / baseline) }),
  };
  process.stdout.write(`${JSON.stringify({ name, unit, value: round(value), ...compared })}\n`);
}

/** The value below which `share` of the samples lie; `share` in [0, 1]. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[at] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
