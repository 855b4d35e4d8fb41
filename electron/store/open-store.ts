import { join } from 'node:path';
import type { StartNotice } from '../../shared/model/app-status.ts';
import type { Log } from '../core/ports/log.ts';
import type { Stores } from '../core/ports/stores.ts';
import type { BackupFiles } from '../core/ports/backup-files.ts';
import { backUp, type BackupOutcome } from './back-up.ts';
import { createBackupFiles } from './backup-shelf.ts';
import { checkpointInBackground } from './checkpoint-in-background.ts';
import { createStores } from './create-stores.ts';
import { takeInstanceLock, type InstanceLock } from './instance-lock.ts';
import { allMigrations } from './migrations/all-migrations.ts';
import { latestVersion } from './migrate.ts';
import { openDatabase, openReadOnly, type OpenedDatabase } from './open-database.ts';
import { emptyAtStart } from './empty-at-start.ts';
import { applyStagedRestore } from './staged-restore.ts';
import { removeUnfinished } from './remove-unfinished.ts';
import { toStorageError } from './storage-error.ts';
import { storePaths, type StorePaths } from './store-paths.ts';
import { findDirectoryObstacle, findFileObstacle } from './write-obstacle.ts';

export interface OpenStoreOptions {
  readonly directory: string;
  readonly now: () => number;
  readonly log?: Log;
}

export interface OpenedStore {
  readonly stores: Stores;
  /** What the person must know about this start. */
  readonly notices: readonly StartNotice[];
  readonly backups: BackupFiles;
  /** Makes the backup of the day where one is due; to be called after the start and once a day. */
  readonly backUp: (signal?: AbortSignal) => Promise<BackupOutcome>;
  /** Keeps the disk's waits off this thread until the store is closed; to be called once, after the start. */
  readonly checkpointInBackground: () => void;
  /** Closes the files and gives the directory free; ends a backup under way, whose thread may need a moment for it. */
  readonly close: () => void;
}

/**
 * Throws DataDirectoryInUseError where another process has the directory, and a `storage` ContractError for the disk's
 * faults.
 */
export function openStore({ directory, now, log }: OpenStoreOptions): OpenedStore {
  const paths = storePaths(directory);
  try {
    const obstacle = findDirectoryObstacle(paths);
    if (obstacle !== undefined) return toStore(openReadOnly(paths, obstacle), { now, log });
    const lock = takeInstanceLock(paths);
    try {
      removeUnfinished({ backups: paths.backups, attachments: join(directory, 'attachments') });
      return toStore(openLocked(paths, now), { now, log, lock });
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    throw toStorageError(error, { path: paths.database });
  }
}

function openLocked(paths: StorePaths, now: () => number): OpenedDatabase {
  const obstacle = findFileObstacle(paths);
  if (obstacle !== undefined) return openReadOnly(paths, obstacle);
  const emptied = emptyAtStart(paths, now());
  const restored = applyStagedRestore(paths, { now: now(), knownVersion: latestVersion(allMigrations) });
  const opened = openDatabase({ paths, migrations: allMigrations, now });
  return { ...opened, notices: [emptied, restored, ...opened.notices].filter((notice) => notice !== undefined) };
}

interface Surroundings {
  readonly now: () => number;
  readonly log: Log | undefined;
  readonly lock?: InstanceLock;
}

function toStore(opened: OpenedDatabase, { now, log, lock }: Surroundings): OpenedStore {
  const closing = new AbortController();
  let stopCheckpoints: (() => void) | undefined;
  for (const notice of opened.notices) log?.warn('database-notice', notice);
  return {
    stores: createStores(opened.db),
    notices: opened.notices,
    backups: createBackupFiles({ opened, now, isReadOnly: opened.isReadOnly }),
    backUp: async (signal) => {
      if (opened.isReadOnly) return { outcome: 'not-needed', because: 'read-only' };
      const outcome = await backUp(
        opened,
        now(),
        AbortSignal.any(signal ? [signal, closing.signal] : [closing.signal]),
      );
      log?.info('database-backup', outcome);
      return outcome;
    },
    checkpointInBackground: () => {
      if (!opened.isReadOnly) stopCheckpoints ??= checkpointInBackground(opened, log);
    },
    close: () => {
      closing.abort();
      stopCheckpoints?.();
      opened.connection.close();
      lock?.release();
    },
  };
}
