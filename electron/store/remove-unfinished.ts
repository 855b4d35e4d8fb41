import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from './storage-error.ts';

/** Files that a run which was killed had begun to write. The caller holds the instance lock: nobody writes them now. */
export function removeUnfinished(folders: { readonly backups: string; readonly attachments: string }): void {
  removeAll(folders.backups, /\.unfinished(-wal|-shm|-journal)?$/);
  removeAll(folders.attachments, /^incoming-/);
}

function removeAll(folder: string, pattern: RegExp): void {
  try {
    for (const name of readdirSync(folder)) if (pattern.test(name)) rmSync(join(folder, name), { force: true });
  } catch (error) {
    // Where the folder is not there, or is closed to us, the start has nothing to put right.
    if (!['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM'].includes(errorCode(error) ?? '')) throw error;
  }
}
