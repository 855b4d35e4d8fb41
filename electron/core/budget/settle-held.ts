import type { WorkspaceId } from '../../../shared/model/ids.ts';
import type { OpenPeriod, SpendingBook } from './create-spending-book.ts';
import { isInScope } from './is-in-scope.ts';
import { settle, spentOf, type Amount, type LedgerState } from './ledger.ts';
import { passedThresholds, type BudgetThreshold } from './passed-thresholds.ts';
import { percentOf } from './percent-of.ts';
import type { SpendingLimit } from './spending-limit.ts';

/** A budget, or a limit that a policy sets, of which a threshold is now spent. */
export interface PassedBudget extends Pick<SpendingLimit, 'id' | 'label'> {
  readonly percent: BudgetThreshold;
}

interface Settlement {
  readonly id: string;
  readonly taken: Amount;
  /** What is in force for a request from there. */
  readonly limitsOf: (workspaceId: WorkspaceId) => readonly SpendingLimit[];
}

/** Settles in the book and answers which limits on cost have passed a threshold by it. */
export function settleHeld(book: SpendingBook, { id, taken, limitsOf }: Settlement): readonly PassedBudget[] {
  const held = book.ledger().reservations.get(id);
  if (!held) return [];
  const touched = limitsOf(held.workspaceId).filter(({ scope, unit }) => unit === 'micros' && isInScope(scope, held));
  let open: readonly OpenLimit[] = [];
  try {
    open = touched.map((limit) => openLimit(book, limit));
  } finally {
    // Also where the store could not be read: what is held must not stay held.
    book.write(settle(book.ledger(), id, taken));
  }
  return open.flatMap((before) => passedSince(before, book.ledger()));
}

interface OpenLimit {
  readonly limit: SpendingLimit;
  readonly key: OpenPeriod['key'];
  readonly spentPercent: number;
}

function openLimit(book: SpendingBook, limit: SpendingLimit): OpenLimit {
  const { key } = book.open(limit);
  return { limit, key, spentPercent: spentPercentOf(book.ledger(), limit, key) };
}

function passedSince({ limit, key, spentPercent }: OpenLimit, ledger: LedgerState): readonly PassedBudget[] {
  const { id, label } = limit;
  return passedThresholds(spentPercent, spentPercentOf(ledger, limit, key)).map((percent) => ({ id, label, percent }));
}

function spentPercentOf(ledger: LedgerState, { unit, limit }: SpendingLimit, key: OpenPeriod['key']): number {
  return percentOf(spentOf(ledger, { key, unit }), limit);
}
