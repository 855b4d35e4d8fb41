import type Sqlite from 'better-sqlite3';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { ContractError } from '../../shared/contract/errors.ts';
import { nameBackup, removeOldBackups } from './backup-files.ts';
import type { Database } from './database.ts';
import { sql } from './sql.ts';
import type { StorePaths } from './store-paths.ts';

/** One step from the version before to `version`. Never edited once merged. */
export interface Migration {
  readonly version: number;
  readonly up: (db: Database) => void;
}

/** An open database, its bare connection, and where its files are. */
export interface Opened {
  readonly db: Database;
  readonly connection: Sqlite.Database;
  readonly paths: StorePaths;
}

export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/** Runs all pending migrations in one transaction, after a backup; answers the version that was there before. */
export function migrate(opened: Opened, migrations: readonly Migration[], now: number): number {
  const { db, connection } = opened;
  const version = Number(connection.pragma('user_version', { simple: true }));
  const pending = migrations.filter((migration) => migration.version > version);
  if (pending.length === 0) return version;
  const backupPath = version > 0 ? backUpBefore(opened, now) : undefined;
  try {
    db.atomically(() => {
      for (const migration of pending) migration.up(db);
      connection.pragma(`user_version = ${latestVersion(migrations)}`);
    });
  } catch (cause) {
    throw describeFailure(cause, latestVersion(migrations), backupPath);
  }
  return version;
}

/** Written under another name first: a backup that was cut off must never look like one. */
function backUpBefore({ db, paths }: Opened, now: number): string {
  mkdirSync(paths.backups, { recursive: true });
  const backup = nameBackup(paths.backups, 'before-migration', now);
  const unfinished = `${backup.path}.unfinished`;
  try {
    rmSync(unfinished, { force: true });
    db.run(sql`VACUUM INTO ${unfinished}`);
    renameSync(unfinished, backup.path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  removeOldBackups(paths.backups, now);
  return backup.path;
}

function describeFailure(cause: unknown, version: number, backupPath: string | undefined): Error {
  if (cause instanceof ContractError) return cause;
  const backedUp = backupPath === undefined ? '' : ` and backed up as ${backupPath}`;
  const message =
    `The database could not be brought to version ${version}; it is unchanged${backedUp}. ` +
    'Use the Switchboard you had before and report this.';
  return new ContractError({ code: 'storage', message }, { cause });
}
