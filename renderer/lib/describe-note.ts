import type { Note, NoteType } from '../../shared/model/note.ts';
import type { EpochMs } from '../../shared/model/quantities.ts';

export const noteTypeWords: Readonly<Record<NoteType, { readonly title: string; readonly use: string }>> = {
  context: { title: 'Context', use: 'Goes along with every message of this conversation.' },
  handoff: { title: 'Handoff', use: 'What one model leaves to the next.' },
  summary: { title: 'Summary', use: 'Stands for the first messages where a window is too small for all.' },
  preference: { title: 'Preference', use: 'Goes along with every message of this workspace.' },
  error: { title: 'Error', use: 'What went wrong.' },
};

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** "expires in 7 days", begun ones counted whole; undefined for a note that stays. */
export function expiryWords({ isPinned, expiresAt }: Note, now: EpochMs): string | undefined {
  if (isPinned || expiresAt === undefined) return undefined;
  const leftMs = expiresAt - now;
  if (leftMs <= 0) return 'expires now';
  if (leftMs <= hourMs) return 'expires within the hour';
  const [count, unit] =
    leftMs <= 23 * hourMs ? [Math.ceil(leftMs / hourMs), 'hour'] : [Math.ceil(leftMs / dayMs), 'day'];
  return `expires in ${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}
