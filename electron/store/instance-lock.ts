import Sqlite from 'better-sqlite3';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { StorePaths } from './store-paths.ts';
import { errorCode } from './storage-error.ts';

export interface InstanceLock {
  readonly release: () => void;
}

/** Another process uses the data directory. */
export class DataDirectoryInUseError extends Error {
  readonly directory: string;
  readonly holderPid: number | undefined;

  constructor(directory: string, holderPid: number | undefined) {
    const holder = holderPid === undefined ? '' : ` (process ${holderPid})`;
    super(
      `Switchboard is already running with the data directory ${directory}${holder}. ` +
        'Use that window or end that process, or set SWITCHBOARD_HOME to another directory.',
    );
    this.name = 'DataDirectoryInUseError';
    this.directory = directory;
    this.holderPid = holderPid;
  }
}

/**
 * An open exclusive transaction on a file of its own is a lock that every operating system gives back when the process
 * ends, however it ends. Throws DataDirectoryInUseError.
 */
export function takeInstanceLock(paths: StorePaths): InstanceLock {
  try {
    return takeLock(paths);
  } catch (error) {
    // The file holds nothing but the lock: a damaged one is replaced.
    if (!/^SQLITE_(NOTADB|CORRUPT)/.test(errorCode(error) ?? '')) throw error;
    rmSync(paths.lock, { force: true });
    return takeLock(paths);
  }
}

function takeLock(paths: StorePaths): InstanceLock {
  const connection = new Sqlite(paths.lock, { timeout: 0 });
  try {
    connection.exec('BEGIN EXCLUSIVE');
    writeFileSync(paths.lockHolder, String(process.pid));
  } catch (error) {
    connection.close();
    if (errorCode(error) === 'SQLITE_BUSY') throw new DataDirectoryInUseError(paths.directory, readHolder(paths));
    throw error;
  }
  return {
    release: () => {
      if (!connection.open) return;
      rmSync(paths.lockHolder, { force: true });
      connection.close();
    },
  };
}

function readHolder(paths: StorePaths): number | undefined {
  try {
    const pid = Number(readFileSync(paths.lockHolder, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
