import Sqlite from 'better-sqlite3';
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { fileTimestamp, isFromFuture, listBackups, nameBackup, removeOldBackups } from './backup-files.ts';
import type { Opened } from './migrate.ts';
import { toStorageError } from './storage-error.ts';

export type BackupOutcome =
  | { readonly outcome: 'made'; readonly path: string }
  | { readonly outcome: 'not-needed'; readonly because: 'made-today' | 'nothing-changed' | 'read-only' };

/** So many pages (of 4 KiB) are copied between two turns of the event loop: less than a millisecond. */
const pagesPerStep = 50;

/**
 * Makes the backup of this UTC day, unless it exists or nothing has changed since the last one. Reads and writes go on
 * meanwhile.
 */
export async function backUp(opened: Opened, now: number, signal: AbortSignal): Promise<BackupOutcome> {
  signal.throwIfAborted();
  const { backups } = opened.paths;
  const last = listBackups(backups, now).find((backup) => backup.kind === 'daily' && !isFromFuture(backup, now));
  if (last?.timestamp.slice(0, 10) === fileTimestamp(now).slice(0, 10)) {
    return { outcome: 'not-needed', because: 'made-today' };
  }
  if (last && !hasChangedSince(opened.paths.database, last.path)) {
    return { outcome: 'not-needed', because: 'nothing-changed' };
  }
  const { path } = nameBackup(backups, 'daily', now);
  await copyOnline(opened, path, { signal });
  removeOldBackups(backups, now);
  return { outcome: 'made', path };
}

/** Compares file times with file times: the clock of the program may differ from the file system's. */
function hasChangedSince(database: string, backup: string): boolean {
  const backedUpAt = statSync(backup).mtimeMs;
  const log = statSync(`${database}-wal`, { throwIfNoEntry: false });
  return statSync(database).mtimeMs > backedUpAt || (log !== undefined && log.size > 0 && log.mtimeMs > backedUpAt);
}

interface CopyOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (percent: number) => void;
}

/** Written under another name first: a backup that was cut off must never look like one. */
export async function copyOnline(opened: Opened, path: string, { signal, onProgress }: CopyOptions): Promise<void> {
  mkdirSync(opened.paths.backups, { recursive: true });
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    await opened.connection.backup(unfinished, {
      progress: ({ totalPages, remainingPages }) => {
        signal.throwIfAborted();
        onProgress?.(totalPages === 0 ? 0 : Math.floor((1 - remainingPages / totalPages) * 100));
        return pagesPerStep;
      },
    });
    makeSingleFile(unfinished);
    renameSync(unfinished, path);
  } catch (error) {
    // A connection that was closed in mid-copy fails in ways of its own.
    signal.throwIfAborted();
    throw toStorageError(error, { path });
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(unfinished + suffix, { force: true });
  }
}

/** A copy inherits WAL mode, in which even reading would create files beside it. */
function makeSingleFile(path: string): void {
  const connection = new Sqlite(path);
  try {
    connection.pragma('journal_mode = DELETE');
  } finally {
    connection.close();
  }
}
