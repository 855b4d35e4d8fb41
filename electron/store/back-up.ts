import { statSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import type { BackupKind } from '../../shared/model/backup.ts';
import { fileTimestamp, isFromFuture, listBackups, listOldBackups, nameBackup } from './backup-files.ts';
import { copyDatabase, type CopyOptions } from './copy-database.ts';
import type { Opened } from './migrate.ts';
import { toStorageError } from './storage-error.ts';

export type BackupOutcome =
  | { readonly outcome: 'made'; readonly path: string }
  | { readonly outcome: 'not-needed'; readonly because: 'made-today' | 'nothing-changed' | 'read-only' };

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
  return { outcome: 'made', path: await makeBackup(opened, { kind: 'daily', now }, { signal }) };
}

/** Compares file times with file times: the clock of the program may differ from the file system's. */
function hasChangedSince(database: string, backup: string): boolean {
  const backedUpAt = statSync(backup).mtimeMs;
  const log = statSync(`${database}-wal`, { throwIfNoEntry: false });
  return statSync(database).mtimeMs > backedUpAt || (log !== undefined && log.size > 0 && log.mtimeMs > backedUpAt);
}

/**
 * Makes a backup and removes those that it makes superfluous; answers its path. Written under another name first: a
 * backup that was cut off must never look like one. Files are removed by another thread, for large ones take a while;
 * another backup may have removed some.
 */
export async function makeBackup(
  { paths }: Opened,
  { kind, now }: { readonly kind: BackupKind; readonly now: number },
  options: CopyOptions,
): Promise<string> {
  const { path } = nameBackup(paths.backups, kind, now);
  const unfinished = `${path}.unfinished`;
  await mkdir(paths.backups, { recursive: true });
  try {
    await copyDatabase({ from: paths.database, to: unfinished }, options);
    await rename(unfinished, path);
  } catch (error) {
    options.signal.throwIfAborted();
    throw toStorageError(error, { path });
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(unfinished + suffix, { force: true });
  }
  for (const old of listOldBackups(paths.backups, now)) await rm(old.path, { force: true });
  return path;
}
