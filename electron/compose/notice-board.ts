import type { StartNotice } from '../../shared/model/app-status.ts';

/** Remembers what the person must know: what happened at start, and whether writing fails now. */
export interface NoticeBoard {
  readonly all: () => StartNotice[];
  readonly storageState: (problem: Error | undefined) => void;
}

export function createNoticeBoard(
  atStart: readonly StartNotice[],
  onChange: (all: StartNotice[]) => void,
): NoticeBoard {
  let failing: StartNotice | undefined;
  const all = () => [...atStart, ...(failing ? [failing] : [])];
  return {
    all,
    storageState: (problem) => {
      failing = problem && { kind: 'storage-failing', reason: problem.message };
      onChange(all());
    },
  };
}
