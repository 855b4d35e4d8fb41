/** One call as far as it says something about its provider. `at` is wall time. */
export interface CallSample {
  readonly at: number;
  readonly isFailed: boolean;
  readonly firstTokenMs?: number;
}

/** The last calls, oldest first: at most 200, of at most 15 minutes. */
export type RollingWindow = readonly CallSample[];

const windowMs = 15 * 60_000;
const longestWindow = 200;

export function addSample(window: RollingWindow, sample: CallSample): RollingWindow {
  return [...keepRecent(window, sample.at), sample].slice(-longestWindow);
}

/** Samples from the future were taken before the clock jumped back: nobody can tell how old they are. */
export function keepRecent(window: RollingWindow, now: number): RollingWindow {
  return window.every(({ at }) => isRecent(at, now)) ? window : window.filter(({ at }) => isRecent(at, now));
}

export function isRecent(at: number, now: number): boolean {
  return at <= now && now - at < windowMs;
}

export interface WindowSummary {
  readonly callCount: number;
  readonly errorCount: number;
  /** Calls whose first token came. */
  readonly answerCount: number;
  readonly firstTokenP50Ms?: number;
  readonly firstTokenP95Ms?: number;
}

export function summarizeWindow(window: RollingWindow, now: number): WindowSummary {
  const recent = keepRecent(window, now);
  const waits = recent.flatMap(({ firstTokenMs }) => (firstTokenMs === undefined ? [] : [firstTokenMs]));
  const sorted = waits.toSorted((a, b) => a - b);
  const p50 = nearestRank(sorted, 0.5);
  const p95 = nearestRank(sorted, 0.95);
  return {
    callCount: recent.length,
    errorCount: recent.filter(({ isFailed }) => isFailed).length,
    answerCount: sorted.length,
    ...(p50 !== undefined && { firstTokenP50Ms: p50 }),
    ...(p95 !== undefined && { firstTokenP95Ms: p95 }),
  };
}

/** A share in [0, 1]; 0 where nothing was asked. */
export function errorRate({ callCount, errorCount }: Pick<WindowSummary, 'callCount' | 'errorCount'>): number {
  return callCount === 0 ? 0 : errorCount / callCount;
}

function nearestRank(sorted: readonly number[], share: number): number | undefined {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}
