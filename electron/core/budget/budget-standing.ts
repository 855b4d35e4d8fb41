import type { Budget } from '../../../shared/model/budget.ts';
import type { ProviderId } from '../../../shared/model/ids.ts';
import type { SpendingBook } from './create-spending-book.ts';
import { leftOf, reservedOf } from './ledger.ts';
import { percentOf } from './percent-of.ts';
import type { SpendingLimit } from './spending-limit.ts';

/** Where a limit on cost stands for the next request. */
export interface BudgetStanding extends Pick<Budget, 'id' | 'scope' | 'limitMicros' | 'softPercent' | 'atLimit'> {
  readonly label: string;
  /** Spent, or held for requests that run. */
  readonly usedMicros: number;
  /** 0 where more than the limit is used. */
  readonly leftMicros: number;
  /** The share that is used, in whole percent; above 100 where requests cost more than was thought. */
  readonly spentPercent: number;
  /** When it is whole again. */
  readonly resetsAt: number;
}

export function standingOf(book: SpendingBook, limit: SpendingLimit): BudgetStanding {
  const { id, label, scope, softPercent, atLimit, limit: limitMicros } = limit;
  const { key, endsAt } = book.open(limit);
  const spentMicros = book.ledger().spent.get(key)?.costMicros ?? 0;
  const usedMicros = spentMicros + reservedOf(book.ledger(), scope).micros;
  const leftMicros = leftOf(book.ledger(), { ...limit, key });
  const spentPercent = percentOf(usedMicros, limitMicros);
  return {
    id,
    label,
    scope,
    softPercent,
    atLimit,
    limitMicros,
    usedMicros,
    leftMicros,
    spentPercent,
    resetsAt: endsAt,
  };
}

/** Whether a request to the provider takes from the budget, given that it is of the budget's workspace. Pure. */
export function countsFor({ scope }: Pick<Budget, 'scope'>, providerId: ProviderId): boolean {
  return scope.type !== 'provider' || scope.providerId === providerId;
}
