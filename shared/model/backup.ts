import { z } from 'zod';
import { EpochMs } from './quantities.ts';

/** Why a backup was made. */
export const BackupKind = z.enum(['daily', 'by-hand', 'before-migration', 'before-restore', 'before-clearing']);
export type BackupKind = z.infer<typeof BackupKind>;

/** A copy of the whole database. Keys are not in it: they are kept elsewhere. */
export const Backup = z.strictObject({
  name: z.string().min(1).max(200),
  kind: BackupKind,
  madeAt: EpochMs,
  sizeBytes: z.int().min(0),
});
export type Backup = z.infer<typeof Backup>;

/** What there is to go back to, and what is under way. */
export const BackupShelf = z.strictObject({
  /** Newest first. */
  backups: z.array(Backup),
  databaseBytes: z.int().min(0),
  /** Share of a backup that is being made, in whole percent. */
  madePercent: z.exactOptional(z.int().min(0).max(100)),
  /** Takes the place of everything at the next start. */
  staged: z.exactOptional(Backup),
});
export type BackupShelf = z.infer<typeof BackupShelf>;
