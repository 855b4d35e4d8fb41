import { statSync } from 'node:fs';
import { copyFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ContractError } from '../../shared/contract/errors.ts';
import type { Backup } from '../../shared/model/backup.ts';
import type { BackupFiles } from '../core/ports/backup-files.ts';
import { copyOnline } from './back-up.ts';
import { type BackupFile, listBackups, nameBackup, readBackupName, removeOldBackups } from './backup-files.ts';
import type { Opened } from './migrate.ts';
import { readStagedName, writeStagedName } from './staged-restore.ts';
import { toStorageError } from './storage-error.ts';
import type { StorePaths } from './store-paths.ts';

interface ShelfOptions {
  readonly opened: Opened;
  readonly now: () => number;
  readonly isReadOnly: boolean;
}

/** The backups beside an open database. */
export function createBackupFiles({ opened, now, isReadOnly }: ShelfOptions): BackupFiles {
  const { paths } = opened;
  const guarded = <Result>(work: () => Promise<Result>): Promise<Result> =>
    work().catch((error: unknown) => {
      throw toStorageError(error, { path: paths.backups });
    });
  return {
    list: () => listBackups(paths.backups, now()).map(describe),
    databaseBytes: () => sizeOf(paths.database) + sizeOf(`${paths.database}-wal`),
    make: async ({ kind, onProgress, signal }) => {
      if (isReadOnly) throw readOnly();
      const { path } = nameBackup(paths.backups, kind, now());
      await copyOnline(opened, path, { signal, onProgress });
      removeOldBackups(paths.backups, now());
    },
    staged: () => {
      const name = readStagedName(paths);
      const file = name === undefined ? undefined : readBackupName(paths.backups, name);
      return file && { ...describe(file), sizeBytes: sizeOf(paths.staged) };
    },
    stage: (name) =>
      guarded(async () => {
        if (isReadOnly) throw readOnly();
        const unfinished = `${paths.staged}.unfinished`;
        await copyFile(join(paths.backups, name), unfinished);
        writeStagedName(paths, name);
        await rename(unfinished, paths.staged);
      }),
    unstage: () => guarded(() => unstage(paths)),
    emptyAtNextStart: () =>
      guarded(async () => {
        if (isReadOnly) throw readOnly();
        await unstage(paths);
        await writeFile(paths.emptied, '');
      }),
  };
}

/** The removal of a large file takes a while: not on this thread. */
async function unstage(paths: StorePaths): Promise<void> {
  await rm(paths.staged, { force: true });
  await rm(paths.stagedName, { force: true });
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
