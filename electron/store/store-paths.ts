import { join } from 'node:path';

/** Every file the store owns. */
export interface StorePaths {
  readonly directory: string;
  readonly database: string;
  readonly backups: string;
  /** Names the backup that takes the place of the database at the next start. */
  readonly stagedName: string;
  /** The folder with a copy of that backup, under its own name. */
  readonly staged: string;
  /** Where versions before that folder put the copy; the name is in the same place. */
  readonly stagedAlone: string;
  /** The next start begins with an empty database. */
  readonly emptied: string;
  /** The folder of the log: what it tells of goes when everything is cleared. */
  readonly logs: string;
  /** Locked as long as a program uses the directory. */
  readonly lock: string;
  /** Names the process that holds the lock. */
  readonly lockHolder: string;
}

export function storePaths(directory: string): StorePaths {
  return {
    directory,
    database: join(directory, 'switchboard.db'),
    backups: join(directory, 'backups'),
    stagedName: join(directory, 'switchboard.restore.txt'),
    staged: join(directory, 'restore'),
    stagedAlone: join(directory, 'switchboard.restore.db'),
    emptied: join(directory, 'switchboard.empty.txt'),
    logs: join(directory, 'logs'),
    lock: join(directory, 'lock.db'),
    lockHolder: join(directory, 'lock.pid'),
  };
}
