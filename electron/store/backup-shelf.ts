import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Backup } from '../../shared/model/backup.ts';
import type { BackupFiles } from '../core/ports/backup-files.ts';
import { makeBackup } from './back-up.ts';
import { type BackupFile, listBackups } from './backup-files.ts';
import type { Opened } from './migrate.ts';
import { readStaged, stageBackup, unstageBackup } from './staged-backup.ts';
import { toStorageError } from './storage-error.ts';

interface ShelfOptions {
  readonly opened: Opened;
  readonly now: () => number;
  readonly isReadOnly: boolean;
}

/** The backups beside an open database. */
export function createBackupFiles({ opened, now, isReadOnly }: ShelfOptions): BackupFiles {
  const { paths } = opened;
  let latest: Promise<void> = Promise.resolve();
  // What waits for the next start is changed one after the other, whatever became of the change before.
  const inTurn = (change: () => Promise<void>): Promise<void> => {
    latest = latest.then(change, change).catch((error: unknown) => {
      throw toStorageError(error, { path: paths.backups });
    });
    return latest;
  };
  return {
    list: () => listBackups(paths.backups, now()).map(describe),
    databaseBytes: () => sizeOf(paths.database) + sizeOf(`${paths.database}-wal`),
    make: async ({ kind, onProgress, signal }) => {
      if (isReadOnly) throw readOnly();
      await makeBackup(opened, { kind, now: now() }, { signal, onProgress });
    },
    staged: () => {
      const staged = readStaged(paths);
      return staged && describe(staged);
    },
    stage: (name) =>
      inTurn(async () => {
        if (isReadOnly) throw readOnly();
        await stageBackup(paths, name);
      }),
    unstage: () => inTurn(() => unstageBackup(paths)),
    emptyAtNextStart: () =>
      inTurn(async () => {
        if (isReadOnly) throw readOnly();
        await unstageBackup(paths);
        await writeFile(paths.emptied, '');
      }),
  };
}

function describe(file: BackupFile): Backup {
  const madeAt = Date.parse(file.timestamp.replace(/T(\d\d)-(\d\d)-/, 'T$1:$2:'));
  return { name: basename(file.path), kind: file.kind, madeAt, sizeBytes: sizeOf(file.path) };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

function readOnly(): ContractError {
  return new ContractError({
    code: 'storage',
    message: 'The database is open for reading only, so backups can neither be made nor restored now.',
  });
}
