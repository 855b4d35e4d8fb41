import type { StartNotice } from '../../../shared/model/app-status.ts';
import { assertNever } from '../../../shared/model/assert-never.ts';
import { formatMoment } from '../../lib/format/format-date.ts';

export interface NoticeWords {
  readonly tone: 'note' | 'warn' | 'danger';
  readonly title: string;
  readonly words: string;
}

/** What happened at start, what was not lost and what to do. */
export function noticeWords(notice: StartNotice): NoticeWords {
  switch (notice.kind) {
    case 'database-restored':
      return {
        tone: 'danger',
        title: notice.backupPath
          ? 'Your data was restored from a backup.'
          : 'Switchboard starts with an empty database.',
        words: `${notice.reason} The damaged file is kept at ${notice.setAsidePath}.${restoredFrom(notice.backupPath)}`,
      };
    case 'backup-restored':
      return {
        tone: 'note',
        title: 'The backup was restored.',
        words: `Everything is as it was ${momentOf(notice.name)}.${notice.keptPath === undefined ? '' : keptWords}`,
      };
    case 'everything-cleared':
      return {
        tone: 'note',
        title: 'Everything was cleared.',
        words: `Switchboard begins anew, and no key is left.${notice.keptPath === undefined ? '' : ` What was there before, without the keys, is a backup at ${notice.keptPath}: Settings, Data brings it back.`}`,
      };
    case 'restore-refused':
      return { tone: 'warn', title: 'The backup was not restored.', words: notice.reason };
    case 'database-read-only':
      return { tone: 'danger', title: 'Nothing can be saved.', words: notice.reason };
    case 'storage-failing':
      return {
        tone: 'danger',
        title: 'Saving fails at the moment.',
        words: `${notice.reason} What arrives is kept in memory and saving is tried again.${unsavedWords(notice.unsavedIds?.length ?? 0)}`,
      };
    case 'settings-mended':
      return {
        tone: 'warn',
        title: 'Some settings could not be read.',
        words: 'They are as they are at first; the others are kept. The log has what was stored.',
      };
    case 'answers-interrupted':
      return {
        tone: 'warn',
        title: notice.count === 1 ? 'One answer was cut off.' : `${notice.count} answers were cut off.`,
        words:
          'Switchboard ended before all of it had arrived. What arrived is kept. Try again under an answer asks once more.',
      };
    default:
      return assertNever(notice);
  }
}

const keptWords =
  ' What was there before is kept as a backup of its own: Settings, Data brings it back under "Before a backup was restored".';

/** Files of backups are named for the moment they were made: `2026-11-21T21-47-14.914Z.daily.db`. */
function momentOf(name: string): string {
  const { day, hour, minute, second } = namePattern.exec(name)?.groups ?? {};
  const madeAt = Date.parse(`${String(day)}T${String(hour)}:${String(minute)}:${String(second)}Z`);
  return Number.isNaN(madeAt) ? `in ${name}` : `on ${formatMoment(madeAt)}`;
}

const namePattern = /^(?<day>[\d-]+)T(?<hour>\d+)-(?<minute>\d+)-(?<second>[\d.]+)Z\./;

function restoredFrom(backupPath: string | undefined): string {
  return backupPath ? ` Restored from ${backupPath}.` : ' No backup was found.';
}

function unsavedWords(count: number): string {
  if (count === 0) return '';
  const which = count === 1 ? 'One answer is' : `${count} answers are`;
  return ` ${which} not saved yet: keep Switchboard open, or copy what you need.`;
}
