import type { Clearable, ClearedKind } from '../../../shared/model/clearing.ts';
import type { EpochMs } from '../../../shared/model/quantities.ts';

/** What goes by the many. Each step is a few milliseconds' work and answers how many went. */
export interface ClearingStore {
  readonly count: () => Omit<Clearable, 'keyCount'>;
  readonly deleteSomeConversations: (deletedAt: EpochMs, limit: number) => number;
  /** Those that were deleted at that moment; where their workspace is gone, into the first one. */
  readonly restoreSomeConversations: (deletedAt: EpochMs, limit: number) => number;
  /** The oldest first; more than `limit` where that takes no longer. Sums of usage go with their records. */
  readonly removeSome: (kind: ClearedKind, limit: number) => number;
}
