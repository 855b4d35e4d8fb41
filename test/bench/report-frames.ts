import { percentile, report } from './bench-result.ts';
import type { Watched } from './watch-frames.ts';

/** One frame of a screen that shows 60 a second. */
export const frameMs = 1_000 / 60;

/** How smooth something was, over the same on a page that has nothing to do. */
export function reportFrames(name: string, watched: Watched, baseline: Watched): void {
  const compare = (of: (from: Watched) => number) => ({ value: of(watched), baseline: of(baseline) });
  report({ name: `${name}, frames`, unit: 'fps', ...compare(framesPerSecond) });
  report({ name: `${name}, frame time, p50`, unit: 'ms', ...compare((from) => percentile(from.frameMs, 0.5)) });
  report({ name: `${name}, frame time, p95`, unit: 'ms', ...compare((from) => percentile(from.frameMs, 0.95)) });
  report({ name: `${name}, dropped frames`, unit: 'percent', ...compare(droppedPercent) });
  report({
    name: `${name}, tasks over 50 ms on the clock`,
    unit: 'count',
    ...compare((from) => from.longTaskMs.length),
  });
}

function framesPerSecond({ frameMs: times }: Watched): number {
  return (times.length * 1_000) / times.reduce((sum, time) => sum + time, 0);
}

function droppedPercent({ frameMs: times }: Watched): number {
  const dropped = times.reduce((sum, time) => sum + Math.max(0, Math.round(time / frameMs) - 1), 0);
  return (dropped * 100) / (times.length + dropped);
}
