import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename } from 'node:path';
import type { BackupKind } from '../../shared/model/backup.ts';
import type { StartNotice } from '../../shared/model/app-status.ts';
import { type BackupFile, nameBackup, removeOldBackups } from './backup-files.ts';
import { connectForWriting } from './connect.ts';
import { inspectDatabase } from './inspect-database.ts';
import { setAside } from './replace-damaged.ts';
import { adoptStagedAlone, readStaged, removeStaged } from './staged-backup.ts';
import { errorCode } from './storage-error.ts';
import type { StorePaths } from './store-paths.ts';

/**
 * Puts a backup that waits for this start in the place of the database, which becomes a backup itself. Killed at any
 * moment, the next start goes on: at no time is there neither. The caller holds the instance lock.
 */
export function applyStagedRestore(
  paths: StorePaths,
  { now, knownVersion }: { readonly now: number; readonly knownVersion: number },
): StartNotice | undefined {
  adoptStagedAlone(paths);
  const staged = readStaged(paths);
  if (!staged) {
    removeStaged(paths);
    return undefined;
  }
  const name = basename(staged.path);
  const refusal = refuse(staged, knownVersion);
  if (refusal !== undefined) {
    removeStaged(paths);
    return { kind: 'restore-refused', reason: `${name} was not restored: ${refusal} Everything is as it was.` };
  }
  const keptPath = existsSync(paths.database) ? keepPresent(paths, 'before-restore', now) : undefined;
  renameSync(staged.path, paths.database);
  removeStaged(paths);
  return { kind: 'backup-restored', name, ...(keptPath !== undefined && { keptPath }) };
}

function refuse({ path }: BackupFile, knownVersion: number): string | undefined {
  const found = inspectDatabase(path);
  if (found.state === 'damaged') return `it is damaged (${found.reason}).`;
  if (found.state !== 'sound') return 'it is empty.';
  return found.version > knownVersion ? 'it was made by a newer Switchboard; update this one first.' : undefined;
}

/** The database becomes a backup. Its log is brought home first, so that one file is the whole of it. */
export function keepPresent(paths: StorePaths, kind: BackupKind, now: number): string {
  try {
    const connection = connectForWriting(paths.database);
    try {
      connection.pragma('journal_mode = DELETE');
    } finally {
      connection.close();
    }
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB)/.test(errorCode(error) ?? '')) throw error;
    return setAside(paths, now);
  }
  mkdirSync(paths.backups, { recursive: true });
  const { path } = nameBackup(paths.backups, kind, now);
  renameSync(paths.database, path);
  removeOldBackups(paths.backups, now);
  return path;
}
