import type { Backup } from '../../../shared/model/backup.ts';

/** Copies of the whole database. The disk's faults are `storage` ContractErrors. */
export interface BackupFiles {
  /** Newest first. */
  readonly list: () => readonly Backup[];
  readonly databaseBytes: () => number;
  /** Makes one now, a little at a time; the oldest of its kind go. Rejects where `signal` fires, and leaves nothing. */
  readonly make: (onProgress: (percent: number) => void, signal: AbortSignal) => Promise<void>;
  /** What takes the place of everything at the next start. */
  readonly staged: () => Backup | undefined;
  readonly stage: (name: string) => Promise<void>;
  readonly unstage: () => Promise<void>;
}
