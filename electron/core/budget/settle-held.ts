import type { Budget, BudgetView } from '../../../shared/model/budget.ts';
import { describeBudget } from '../../../shared/model/describe-budget.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import { viewOf } from './budget-view.ts';
import type { OpenPeriod, SpendingBook } from './create-spending-book.ts';
import { isInScope } from './is-in-scope.ts';
import { settle, type Amount, type LedgerState } from './ledger.ts';
import { passedThresholds, type BudgetThreshold } from './passed-thresholds.ts';
import { percentOf } from './percent-of.ts';

/** A budget of which a threshold is now spent. */
export interface PassedBudget {
  readonly budget: BudgetView;
  /** Stands in a sentence after "the". */
  readonly label: string;
  readonly percent: BudgetThreshold;
}

interface Settlement {
  readonly id: string;
  readonly taken: Amount;
  readonly budgets: readonly Budget[];
  readonly providerName: (id: ProviderId) => string;
}

/** Settles in the book and answers which of `budgets` have passed a threshold by it. */
export function settleHeld(book: SpendingBook, settlement: Settlement): readonly PassedBudget[] {
  const { id, taken, budgets, providerName } = settlement;
  const held = book.ledger().reservations.get(id);
  if (!held) return [];
  const touched = budgets.filter(({ scope }) => isInScope(scope, held));
  let open: readonly OpenBudget[] = [];
  try {
    open = touched.map((budget) => openBudget(book, budget));
  } finally {
    // Also where the store could not be read: what is held must not stay held.
    book.write(settle(book.ledger(), id, taken));
  }
  return open.flatMap((before) => {
    const label = describeBudget(before.budget, providerName);
    return passedSince(before, book.ledger()).map((passed) => ({ ...passed, label }));
  });
}

interface OpenBudget {
  readonly budget: Budget;
  readonly period: OpenPeriod;
  readonly spentMicros: number;
}

function openBudget(book: SpendingBook, budget: Budget): OpenBudget {
  const period = book.open(budget);
  return { budget, period, spentMicros: spentIn(book.ledger(), period) };
}

function passedSince(
  { budget, period, spentMicros }: OpenBudget,
  ledger: LedgerState,
): readonly Omit<PassedBudget, 'label'>[] {
  const share = (micros: number) => percentOf(micros, budget.limitMicros);
  return passedThresholds(share(spentMicros), share(spentIn(ledger, period))).map((percent) => ({
    budget: viewOf(ledger, budget, period),
    percent,
  }));
}

function spentIn(ledger: LedgerState, { key }: OpenPeriod): number {
  return ledger.spent.get(key)?.costMicros ?? 0;
}
