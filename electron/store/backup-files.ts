import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BackupKind } from '../../shared/model/backup.ts';

const keptFiles: Readonly<Record<BackupKind, number>> = {
  daily: 7,
  'by-hand': 5,
  'before-migration': 3,
  'before-restore': 3,
  'before-clearing': 3,
};

export interface BackupFile {
  readonly path: string;
  readonly kind: BackupKind;
  /** UTC, to the millisecond, fit for a file name: `2026-11-03T10-22-33.000Z`. */
  readonly timestamp: string;
}

const namePattern = /^(?<timestamp>\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z)\.(?<kind>[a-z-]+)\.db$/;

/** Newest first. Those from the future were made while the clock stood ahead: they count as the oldest. */
export function listBackups(directory: string, now: number): readonly BackupFile[] {
  if (!existsSync(directory)) return [];
  const backups = readdirSync(directory)
    .toSorted()
    .reverse()
    .map((name) => readBackupName(directory, name))
    .filter((backup) => backup !== undefined);
  const ahead = backups.filter((backup) => isFromFuture(backup, now));
  return [...backups.slice(ahead.length), ...ahead];
}

export function isFromFuture({ timestamp }: BackupFile, now: number): boolean {
  return timestamp > fileTimestamp(now);
}

export function nameBackup(directory: string, kind: BackupKind, now: number): BackupFile {
  const timestamp = fileTimestamp(now);
  return { path: join(directory, `${timestamp}.${kind}.db`), kind, timestamp };
}

/** Keeps the newest of each kind. */
export function removeOldBackups(directory: string, now: number): void {
  for (const { path } of listOldBackups(directory, now)) rmSync(path);
}

/** Those that stand behind the newest of their kind which are kept. */
export function listOldBackups(directory: string, now: number): readonly BackupFile[] {
  const backups = listBackups(directory, now);
  return Object.entries(keptFiles).flatMap(([kind, kept]) =>
    backups.filter((backup) => backup.kind === kind).slice(kept),
  );
}

/** A moment in a form that sorts as text and that every file system takes. */
export function fileTimestamp(now: number): string {
  return new Date(now).toISOString().replaceAll(':', '-');
}

/** `undefined` for a file that is no backup. */
export function readBackupName(directory: string, name: string): BackupFile | undefined {
  const { timestamp, kind } = namePattern.exec(name)?.groups ?? {};
  const known = BackupKind.safeParse(kind);
  if (timestamp === undefined || !known.success) return undefined;
  return { path: join(directory, name), kind: known.data, timestamp };
}
