import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { Backup, BackupShelf } from '../../../shared/model/backup.ts';
import type { Announce } from '../ports/announce.ts';
import type { BackupFiles, Making } from '../ports/backup-files.ts';

/** Backups as the person sees them: what there is, one more, and the way back to one. */
export interface Backups {
  readonly shelf: () => BackupShelf;
  readonly make: () => Promise<BackupShelf>;
  /** Answers its name; undefined where it was given up. */
  readonly makeBeforeClearing: () => Promise<string | undefined>;
  readonly cancel: () => BackupShelf;
  /** From the next start on everything is as it was then. */
  readonly restore: (name: string) => Promise<BackupShelf>;
  readonly keepPresent: () => Promise<BackupShelf>;
  /** The next start begins with an empty database; the present one becomes a backup. */
  readonly emptyAtNextStart: () => Promise<void>;
}

interface BackupsPorts {
  readonly files: BackupFiles;
  readonly announce: Announce;
  readonly closing: AbortSignal;
}

export function createBackups({ files, announce, closing }: BackupsPorts): Backups {
  let making: { readonly stopping: AbortController; percent: number } | undefined;

  const shelf = () => describeShelf(files, making?.percent);
  const tell = (): BackupShelf => {
    const now = shelf();
    announce('backups-changed', { shelf: now });
    return now;
  };

  const make = async (kind: Making['kind']): Promise<boolean> => {
    if (making) throw new ContractError({ code: 'conflict', message: 'A backup is being made already.' });
    const current = { stopping: new AbortController(), percent: 0 };
    making = current;
    const onProgress = (percent: number) => {
      if (percent === current.percent) return;
      current.percent = percent;
      tell();
    };
    try {
      const signal = AbortSignal.any([current.stopping.signal, closing]);
      await files.make({ kind, onProgress, signal });
      return true;
    } catch (error) {
      if (!current.stopping.signal.aborted) throw error;
      return false;
    } finally {
      making = undefined;
      tell();
    }
  };

  return {
    shelf,
    make: async () => {
      await make('by-hand');
      return shelf();
    },
    makeBeforeClearing: async () => {
      const isMade = await make('before-clearing');
      return isMade ? files.list().find(({ kind }) => kind === 'before-clearing')?.name : undefined;
    },
    cancel: () => {
      making?.stopping.abort();
      return shelf();
    },
    restore: async (name) => {
      await files.stage(findBackup(files, name).name);
      return tell();
    },
    keepPresent: async () => {
      await files.unstage();
      return tell();
    },
    emptyAtNextStart: files.emptyAtNextStart,
  };
}

function describeShelf(files: BackupFiles, madePercent: number | undefined): BackupShelf {
  const staged = files.staged();
  return {
    backups: [...files.list()],
    databaseBytes: files.databaseBytes(),
    ...(madePercent !== undefined && { madePercent }),
    ...(staged && { staged }),
  };
}

function findBackup(files: BackupFiles, name: string): Backup {
  const found = files.list().find((backup) => backup.name === name);
  if (!found) throw notFound('backup', name);
  return found;
}
