import { ContractError, notFound } from '../../../shared/contract/errors.ts';
import type { Backup, BackupShelf } from '../../../shared/model/backup.ts';
import type { Announce } from '../ports/announce.ts';
import type { BackupFiles } from '../ports/backup-files.ts';

/** Backups as the person sees them: what there is, one more, and the way back to one. */
export interface Backups {
  readonly shelf: () => BackupShelf;
  readonly make: () => Promise<BackupShelf>;
  readonly cancel: () => BackupShelf;
  /** From the next start on everything is as it was then. */
  readonly restore: (name: string) => Promise<BackupShelf>;
  readonly keepPresent: () => Promise<BackupShelf>;
}

interface BackupsPorts {
  readonly files: BackupFiles;
  readonly announce: Announce;
  readonly closing: AbortSignal;
}

export function createBackups({ files, announce, closing }: BackupsPorts): Backups {
  let making: { readonly stopping: AbortController; percent: number } | undefined;

  const shelf = (): BackupShelf => {
    const staged = files.staged();
    return {
      backups: [...files.list()],
      databaseBytes: files.databaseBytes(),
      ...(making && { madePercent: making.percent }),
      ...(staged && { staged }),
    };
  };
  const tell = (): BackupShelf => {
    const now = shelf();
    announce('backups-changed', { shelf: now });
    return now;
  };
  const find = (name: string): Backup => {
    const found = files.list().find((backup) => backup.name === name);
    if (!found) throw notFound('backup', name);
    return found;
  };

  return {
    shelf,
    make: async () => {
      if (making) throw new ContractError({ code: 'conflict', message: 'A backup is being made already.' });
      const current = { stopping: new AbortController(), percent: 0 };
      making = current;
      const note = (percent: number) => {
        if (percent === current.percent) return;
        current.percent = percent;
        tell();
      };
      try {
        await files.make(note, AbortSignal.any([current.stopping.signal, closing]));
      } catch (error) {
        if (!current.stopping.signal.aborted) throw error;
      } finally {
        making = undefined;
      }
      return tell();
    },
    cancel: () => {
      making?.stopping.abort();
      return shelf();
    },
    restore: async (name) => {
      await files.stage(find(name).name);
      return tell();
    },
    keepPresent: async () => {
      await files.unstage();
      return tell();
    },
  };
}
