import type { Backup } from '../../../shared/model/backup.ts';

export interface Making {
  readonly kind: 'by-hand' | 'before-clearing';
  readonly onProgress: (percent: number) => void;
  readonly signal: AbortSignal;
}

/** Copies of the whole database. The disk's faults are `storage` ContractErrors. */
export interface BackupFiles {
  /** Newest first. */
  readonly list: () => readonly Backup[];
  readonly databaseBytes: () => number;
  /** Makes one now, a little at a time; the oldest of its kind go. Rejects where `signal` fires, and leaves nothing. */
  readonly make: (making: Making) => Promise<void>;
  /** What takes the place of everything at the next start. */
  readonly staged: () => Backup | undefined;
  readonly stage: (name: string) => Promise<void>;
  readonly unstage: () => Promise<void>;
  /** The next start begins with an empty database, whatever was staged; the present one becomes a backup. */
  readonly emptyAtNextStart: () => Promise<void>;
}
