import { existsSync, rmSync } from 'node:fs';
import type { StartNotice } from '../../shared/model/app-status.ts';
import { removeStaged } from './staged-backup.ts';
import { keepPresent } from './staged-restore.ts';
import type { StorePaths } from './store-paths.ts';

/**
 * Where everything was cleared, the database becomes a backup, the log goes, and this start makes an empty database.
 * Attached files stay as long as going back to that backup needs them. Killed at any moment, the next start goes on. The
 * caller holds the instance lock.
 */
export function emptyAtStart(paths: StorePaths, now: number): StartNotice | undefined {
  if (!existsSync(paths.emptied)) return undefined;
  // A restore that waits would bring back what was cleared.
  removeStaged(paths);
  const keptPath = existsSync(paths.database) ? keepPresent(paths, 'before-clearing', now) : undefined;
  rmSync(paths.logs, { force: true, recursive: true });
  rmSync(paths.emptied);
  return { kind: 'everything-cleared', ...(keptPath !== undefined && { keptPath }) };
}
