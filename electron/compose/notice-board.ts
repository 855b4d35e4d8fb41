import type { StartNotice } from '../../shared/model/app-status.ts';
import type { MessageId } from '../../shared/model/ids.ts';

/** Remembers what the person must know: what happened at start, and whether writing fails now. */
export interface NoticeBoard {
  readonly all: () => StartNotice[];
  readonly storageState: (problem: Error | undefined) => void;
  /** Answers that ended and are shown from memory alone; while there are any, writing still fails. */
  readonly unsavedAnswers: (ids: readonly MessageId[]) => void;
}

export function createNoticeBoard(
  atStart: readonly StartNotice[],
  onChange: (all: StartNotice[]) => void,
): NoticeBoard {
  let isFailing = false;
  let reason = '';
  let unsavedIds: readonly MessageId[] = [];
  const all = () => {
    if (!isFailing && unsavedIds.length === 0) return [...atStart];
    return [
      ...atStart,
      { kind: 'storage-failing' as const, reason, ...(unsavedIds.length > 0 && { unsavedIds: [...unsavedIds] }) },
    ];
  };
  return {
    all,
    storageState: (problem) => {
      isFailing = problem !== undefined;
      reason = problem?.message ?? reason;
      onChange(all());
    },
    unsavedAnswers: (ids) => {
      unsavedIds = ids;
      onChange(all());
    },
  };
}
