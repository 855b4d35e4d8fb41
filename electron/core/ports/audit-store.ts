import type { AuditEntry } from '../../../shared/model/audit-entry.ts';

export interface AuditPage {
  readonly before?: string;
  readonly limit: number;
  /** Only these. */
  readonly events?: readonly AuditEntry['event'][];
}

export interface AuditStore {
  /** One that is there already keeps its place and gets the new words. */
  readonly add: (entries: readonly AuditEntry[]) => void;
  /** Newest first, at most `limit` of those older than the entry `before`. */
  readonly list: (page: AuditPage) => readonly AuditEntry[];
  /** Removes entries from before `before`, at most `limit`; answers how many. */
  readonly prune: (before: number, limit: number) => number;
}
