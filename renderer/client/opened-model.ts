import type { SpendCursor, SpendEntry } from '../../shared/model/spend.ts';
import type { ReadStatus } from '../lib/read-status.ts';

/** A model whose calls are shown, as far as they are read. */
export interface OpenedModel {
  readonly entries: readonly SpendEntry[];
  readonly next?: SpendCursor | undefined;
  readonly status: ReadStatus;
}
