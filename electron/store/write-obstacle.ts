import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import type { StorePaths } from './store-paths.ts';
import { errorCode } from './storage-error.ts';

/** Makes the data directory where it is missing; answers why nothing can be written to it, if so. */
export function findDirectoryObstacle(paths: StorePaths): string | undefined {
  // What people write to their models is nobody else's to read.
  if (!existsSync(paths.directory)) mkdirSync(paths.directory, { recursive: true, mode: 0o700 });
  return isRefused(paths.lockHolder, 'a') ? describe(paths.directory) : undefined;
}

/** The same for a database file that is protected by itself. The caller holds the instance lock. */
export function findFileObstacle(paths: StorePaths): string | undefined {
  return existsSync(paths.database) && isRefused(paths.database, 'r+') ? describe(paths.database) : undefined;
}

/** Only an attempt tells on every system; asking for permissions does not. */
function isRefused(path: string, flags: 'a' | 'r+'): boolean {
  try {
    closeSync(openSync(path, flags));
    return false;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return true;
    throw error;
  }
}

function describe(path: string): string {
  return (
    `${path} cannot be written, so Switchboard shows what is stored but saves nothing. ` +
    'Make it writable, or set SWITCHBOARD_HOME to a directory that is, and start again.'
  );
}
