import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { BackupKind } from '../../shared/model/backup.ts';
import type { StartNotice } from '../../shared/model/app-status.ts';
import { nameBackup, removeOldBackups } from './backup-files.ts';
import { connectForWriting } from './connect.ts';
import { inspectDatabase } from './inspect-database.ts';
import { setAside } from './replace-damaged.ts';
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
  rmSync(`${paths.staged}.unfinished`, { force: true });
  if (!existsSync(paths.staged)) return undefined;
  const name = readStagedName(paths) ?? 'a backup';
  const refusal = refuse(paths, knownVersion);
  if (refusal !== undefined) {
    removeStaged(paths);
    return { kind: 'restore-refused', reason: `${name} was not restored: ${refusal} Everything is as it was.` };
  }
  const keptPath = existsSync(paths.database) ? keepPresent(paths, 'before-restore', now) : undefined;
  renameSync(paths.staged, paths.database);
  rmSync(paths.stagedName, { force: true });
  return { kind: 'backup-restored', name, ...(keptPath !== undefined && { keptPath }) };
}

/** Which backup waits, for people and lists; the waiting file itself decides. */
export function readStagedName(paths: StorePaths): string | undefined {
  if (!existsSync(paths.staged)) return undefined;
  try {
    return readFileSync(paths.stagedName, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export function writeStagedName(paths: StorePaths, name: string): void {
  writeFileSync(paths.stagedName, name);
}

/** Nothing waits for the next start any more. The file that decides goes first. */
export function removeStaged(paths: StorePaths): void {
  for (const path of [paths.staged, paths.stagedName]) rmSync(path, { force: true });
}

function refuse({ staged }: StorePaths, knownVersion: number): string | undefined {
  const found = inspectDatabase(staged);
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
