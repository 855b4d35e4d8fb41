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
  /** How much of each limit was spent when it was looked at last, in percent; what is seen now is written into it. */
  readonly seen: Map<string, number>;
}

/** Settles in the book and answers which limits on cost have passed a threshold by it. */
export function settleHeld(book: SpendingBook, { id, taken, limitsOf, seen }: Settlement): readonly PassedBudget[] {
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
  return open.flatMap((before) => passedSince(before, book.ledger(), seen));
}

interface OpenLimit {
  readonly limit: SpendingLimit;
  readonly period: OpenPeriod;
  readonly spentPercent: number;
}

function openLimit(book: SpendingBook, limit: SpendingLimit): OpenLimit {
  const period = book.open(limit);
  return { limit, period, spentPercent: spentPercentOf(book.ledger(), limit, period) };
}

/** Requests that another limit is in force for spend of this one too: what they passed is told as soon as it is seen. */
function passedSince(
  { limit, period, spentPercent }: OpenLimit,
  ledger: LedgerState,
  seen: Map<string, number>,
): readonly PassedBudget[] {
  const { id, label } = limit;
  const place = JSON.stringify([id, period.key, limit.limit, period.startsAt]);
  const now = spentPercentOf(ledger, limit, period);
  const passed = passedThresholds(seen.get(place) ?? spentPercent, now);
  seen.set(place, now);
  return passed.map((percent) => ({ id, label, percent }));
}

function spentPercentOf(ledger: LedgerState, { unit, limit }: SpendingLimit, { key }: OpenPeriod): number {
  return percentOf(spentOf(ledger, { key, unit }), limit);
}
