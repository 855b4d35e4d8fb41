import type { StartNotice } from '../../shared/model/app-status.ts';
import { ContractError } from '../../shared/contract/errors.ts';
import { listBackups } from './backup-files.ts';
import { connectForWriting, connectReadOnly } from './connect.ts';
import { createDatabase } from './database.ts';
import { inspectDatabase, type Inspection } from './inspect-database.ts';
import { latestVersion, migrate, type Migration, type Opened } from './migrate.ts';
import { replaceDamaged } from './replace-damaged.ts';
import type { StorePaths } from './store-paths.ts';

export interface OpenDatabaseOptions {
  readonly paths: StorePaths;
  readonly migrations: readonly Migration[];
  readonly now: () => number;
  /** Bounds the file, in pages of 4 KiB; absent means the disk is the bound. */
  readonly maxPages?: number;
}

export interface OpenedDatabase extends Opened {
  readonly notices: readonly StartNotice[];
  readonly isReadOnly: boolean;
}

/** The caller holds the instance lock. Repairs, creates and migrates as needed; never touches a newer database. */
export function openDatabase(options: OpenDatabaseOptions): OpenedDatabase {
  const { paths, now } = options;
  const found = inspectDatabase(paths.database);
  const damage = describeDamage(found, options);
  if (damage === undefined) return openInspected(found, options);
  const notice = replaceDamaged(paths, damage, now());
  const opened = openInspected(inspectDatabase(paths.database), options);
  return { ...opened, notices: [notice, ...opened.notices] };
}

/** For a database that must not, or cannot, be written: every write throws an error that gives the reason. */
export function openReadOnly(paths: StorePaths, reason: string): OpenedDatabase {
  const found = inspectDatabase(paths.database);
  if (found.state !== 'sound') throw cannotShow(paths, reason);
  const connection = connectReadOnly(paths.database);
  const db = createDatabase(connection, { path: paths.database, readOnlyReason: reason });
  return { db, connection, paths, notices: [{ kind: 'database-read-only', reason }], isReadOnly: true };
}

/** An empty file is how a new database begins, but not once there has been something to back up. */
function describeDamage(found: Inspection, { paths, now }: OpenDatabaseOptions): string | undefined {
  if (found.state === 'damaged') return found.reason;
  return found.state === 'empty' && listBackups(paths.backups, now()).length > 0 ? 'the file is empty' : undefined;
}

function openInspected(found: Inspection, options: OpenDatabaseOptions): OpenedDatabase {
  const known = latestVersion(options.migrations);
  if (found.state !== 'sound' || found.version <= known) return openForWriting(options);
  return openReadOnly(options.paths, describeNewer(found.version, known));
}

function openForWriting({ paths, migrations, now, maxPages }: OpenDatabaseOptions): OpenedDatabase {
  const connection = connectForWriting(paths.database, maxPages);
  try {
    const opened = { db: createDatabase(connection, { path: paths.database }), connection, paths };
    migrate(opened, migrations, now());
    return { ...opened, notices: [], isReadOnly: false };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function describeNewer(version: number, known: number): string {
  return (
    `The database was last used by a newer Switchboard: it has version ${version}, ` +
    `and this one knows up to ${known}. It is open for reading only; update Switchboard to save again.`
  );
}

function cannotShow(paths: StorePaths, reason: string): ContractError {
  return new ContractError({
    code: 'storage',
    message: `There is no readable database at ${paths.database}. ${reason}`,
  });
}
