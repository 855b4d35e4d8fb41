import type { DurationMs } from '../../../shared/model/quantities.ts';

/** How long ago something was, in its largest unit: `40 s`, `3 min`, `5 h`, `2 days`. A clock set back makes nothing negative. */
export function formatAge(ageMs: DurationMs): string {
  const seconds = Math.max(0, Math.floor(ageMs / 1_000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h`;
  const days = Math.floor(hours / 24);
  return days === 1 ? '1 day' : `${days} days`;
}
