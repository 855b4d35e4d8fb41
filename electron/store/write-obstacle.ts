import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import type { StorePaths } from './store-paths.ts';
import { errorCode } from './storage-error.ts';

/** Makes the data directory where it is missing; answers why nothing can be written to it, if so. */
export function findWriteObstacle(paths: StorePaths): string | undefined {
  // What people write to their models is nobody else's to read.
  if (!existsSync(paths.directory)) mkdirSync(paths.directory, { recursive: true, mode: 0o700 });
  const refused = [paths.directory, paths.database, paths.lock].filter(existsSync).find(isRefused);
  if (refused === undefined) return undefined;
  return (
    `${refused} cannot be written, so Switchboard shows what is stored but saves nothing. ` +
    'Make it writable, or set SWITCHBOARD_HOME to a directory that is, and start again.'
  );
}

function isRefused(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return false;
  } catch (error) {
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) return true;
    throw error;
  }
}
