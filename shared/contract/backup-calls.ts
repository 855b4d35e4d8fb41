import { z } from 'zod';
import { BackupShelf } from '../model/backup.ts';
import { nothing } from './call-parts.ts';
import { request } from './define.ts';

export const backupCalls = {
  list: request(nothing, BackupShelf),
  /** Answers when it is made, or given up by `cancel`; `backups-changed` tells how far it is. */
  make: request(nothing, BackupShelf),
  cancel: request(nothing, BackupShelf),
  /** Takes the place of everything at the next start, after a backup of the state until then. */
  restore: request(z.strictObject({ name: z.string().min(1).max(200) }), BackupShelf),
  /** The next start changes nothing. */
  keepPresent: request(nothing, BackupShelf),
};
