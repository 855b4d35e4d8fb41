import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StartNotice } from '../../shared/model/app-status.ts';
import { fileTimestamp, listBackups, type BackupFile } from './backup-files.ts';
import { inspectDatabase } from './inspect-database.ts';
import type { StorePaths } from './store-paths.ts';

/**
 * Sets the damaged file aside and puts the newest good backup in its place, or nothing where there is none. The backup
 * is copied first, so that the program can be killed at any moment without ending up with neither.
 */
export function replaceDamaged(paths: StorePaths, damage: string, now: number): StartNotice {
  const backups = listBackups(paths.backups, now);
  const backup = backups.find((candidate) => inspectDatabase(candidate.path).state === 'sound');
  const incoming = `${paths.database}.restoring`;
  if (backup) copyFileSync(backup.path, incoming);
  const setAsidePath = setAside(paths, now);
  if (backup) renameSync(incoming, paths.database);
  return {
    kind: 'database-restored',
    setAsidePath,
    ...(backup && { backupPath: backup.path }),
    reason: describe(damage, backup, setAsidePath),
  };
}

/** The log goes with its database: beside another one it would do harm. */
export function setAside(paths: StorePaths, now: number): string {
  const target = freePath(join(paths.directory, `switchboard.corrupt-${fileTimestamp(now)}`));
  renameSync(paths.database, target);
  if (existsSync(`${paths.database}-wal`)) renameSync(`${paths.database}-wal`, `${target}-wal`);
  rmSync(`${paths.database}-shm`, { force: true });
  return target;
}

function freePath(stem: string, attempt = 1): string {
  const path = attempt === 1 ? `${stem}.db` : `${stem}-${attempt}.db`;
  return existsSync(path) ? freePath(stem, attempt + 1) : path;
}

function describe(damage: string, backup: BackupFile | undefined, setAsidePath: string): string {
  const remedy = backup
    ? `The newest good backup, from ${backup.timestamp.slice(0, 10)}, was restored; ` +
      'what was written after it is only in the damaged file.'
    : 'There was no good backup, so Switchboard starts empty.';
  return `The database was damaged (${damage}). ${remedy} The damaged file was kept as ${setAsidePath}.`;
}
