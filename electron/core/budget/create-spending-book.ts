import { assertNever } from '../../../shared/model/assert-never.ts';
import type { Budget, BudgetScope } from '../../../shared/model/budget.ts';
import type { Calendar } from '../../../shared/model/calendar.ts';
import type { Clock } from '../ports/clock.ts';
import type { SpentPlace, UsageStore } from '../ports/stores.ts';
import { emptyLedger, type BudgetKey, type LedgerState } from './ledger.ts';

type Counted = Pick<Budget, 'scope' | 'period'>;

/** The period that holds now, and where the ledger counts what is spent in it. */
export interface OpenPeriod {
  readonly key: BudgetKey;
  readonly startsAt: number;
  readonly endsAt: number;
}

export interface SpendingBook {
  readonly ledger: () => LedgerState;
  readonly write: (ledger: LedgerState) => void;
  /** Sees to it that the ledger has what is spent in the period that holds now. */
  readonly open: (counted: Counted) => OpenPeriod;
  /** What is spent is asked for anew; what is held stays held. */
  readonly forgetSpent: () => void;
}

/**
 * The ledger with the calendar's periods. What is spent is asked of the store once per scope and period, and again when
 * the period is over or the clock was set back before its start.
 */
export function createSpendingBook(ports: {
  readonly usage: Pick<UsageStore, 'spent'>;
  readonly calendar: Calendar;
  readonly clock: Pick<Clock, 'now'>;
}): SpendingBook {
  const { usage, calendar, clock } = ports;
  let ledger = emptyLedger;
  let starts: ReadonlyMap<BudgetKey, number> = new Map();

  return {
    ledger: () => ledger,
    write: (next) => {
      ledger = next;
    },
    open: ({ scope, period }) => {
      const now = clock.now();
      const key = keyOf(scope, period);
      const startsAt = period === 'day' ? calendar.dayStart(now) : calendar.monthStart(now);
      const endsAt = period === 'day' ? calendar.dayEnd(now) : calendar.monthEnd(now);
      if (starts.get(key) !== startsAt) {
        const spent = usage.spent({ from: startsAt, to: endsAt, ...placeOf(scope) });
        ledger = { ...ledger, spent: new Map(ledger.spent).set(key, { ...spent, scope }) };
        starts = new Map(starts).set(key, startsAt);
      }
      return { key, startsAt, endsAt };
    },
    forgetSpent: () => {
      ledger = { ...ledger, spent: new Map() };
      starts = new Map();
    },
  };
}

function keyOf(scope: BudgetScope, period: Budget['period']): BudgetKey {
  return [period, scope.type, ...Object.values(placeOf(scope))].join(' ');
}

function placeOf(scope: BudgetScope): SpentPlace {
  switch (scope.type) {
    case 'total':
      return {};
    case 'workspace':
      return { workspaceId: scope.workspaceId };
    case 'provider':
      return { providerId: scope.providerId };
    default:
      return assertNever(scope);
  }
}
