import type { DurationMs } from '../../../shared/model/quantities.ts';

/** `84 ms` under 100 ms, `1.2 s` under a minute, then `2 min 5 s`. */
export function formatDuration(durationMs: DurationMs): string {
  if (durationMs < 100) return `${Math.round(durationMs)} ms`;
  const tenths = Math.round(durationMs / 100);
  if (tenths < 600) return `${(tenths / 10).toFixed(1)} s`;
  const seconds = Math.round(durationMs / 1_000);
  const rest = seconds % 60;
  const minutes = (seconds - rest) / 60;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
