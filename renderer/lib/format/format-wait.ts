import type { DurationMs } from '../../../shared/model/quantities.ts';
import { formatDuration } from './format-duration.ts';

/** A wait that lies ahead, never too short: `11 s` under a minute, then `1 min 30 s`. */
export function formatWait(durationMs: DurationMs): string {
  const seconds = Math.ceil(durationMs / 1_000);
  return seconds < 60 ? `${seconds} s` : formatDuration(seconds * 1_000);
}
