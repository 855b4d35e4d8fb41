import type { Budget, BudgetView } from '../../../shared/model/budget.ts';
import type { Calendar } from '../../../shared/model/calendar.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { ProviderId, WorkspaceId } from '../../../shared/model/ids.ts';
import type { Cost } from '../../../shared/model/usage.ts';
import type { Clock } from '../ports/clock.ts';
import type { BudgetStore, UsageStore } from '../ports/stores.ts';
import { viewOf } from './budget-view.ts';
import { standingOf, type BudgetStanding } from './budget-standing.ts';
import { createSpendingBook, type OpenPeriod } from './create-spending-book.ts';
import { isInScope } from './is-in-scope.ts';
import { release, reserve, reservedOf, type Amount } from './ledger.ts';
import { policyLimits, type SpendingPolicy } from './policy-limits.ts';
import { settleHeld, type PassedBudget } from './settle-held.ts';
import { limitOf, type SpendingLimit } from './spending-limit.ts';

export interface ReserveRequest {
  /** One for each attempt; an id that is held already is held anew. */
  readonly id: string;
  readonly estimate: CostEstimate;
  readonly providerId: ProviderId;
  readonly workspaceId: WorkspaceId;
  /** Its limits count like budgets. */
  readonly policy?: SpendingPolicy | undefined;
}

export interface Reserved {
  readonly type: 'reserved';
}

/** The budget or limit that has too little left; `limit` and `left` are in its unit. */
export interface Refused extends Pick<SpendingLimit, 'id' | 'label' | 'unit' | 'limit' | 'atLimit'> {
  readonly type: 'refused';
  readonly left: number;
  readonly resetsAt: number;
}

export interface Budgets {
  /** All of them, oldest first. */
  readonly views: () => readonly BudgetView[];
  /** What limits the cost of a request from the workspace, the budgets of single providers among them. */
  readonly standing: (workspaceId: WorkspaceId, policy?: SpendingPolicy) => readonly BudgetStanding[];
  readonly reserve: (request: ReserveRequest) => Reserved | Refused;
  /**
   * To be called just before the usage record is handed to the store, whose `spent` from then on counts what it was
   * handed. Answers which budgets have passed a threshold by it.
   */
  readonly settle: (id: string, cost: Cost, tokens: number) => readonly PassedBudget[];
  readonly release: (id: string) => void;
  /** After budgets were edited, or usage was written by other ways than `settle`. */
  readonly reload: () => void;
  /** What is held for all requests that run. */
  readonly reservedMicros: () => number;
}

/** Keeps requests within the budgets, those that run at the same time together. */
export function createBudgets(ports: {
  readonly store: Pick<BudgetStore, 'list'>;
  readonly usage: Pick<UsageStore, 'spent'>;
  readonly calendar: Calendar;
  readonly clock: Pick<Clock, 'now'>;
}): Budgets {
  const book = createSpendingBook(ports);
  let budgets = ports.store.list();

  const limitsInForce = (workspaceId: WorkspaceId, policy?: SpendingPolicy): readonly SpendingLimit[] => [
    ...budgets.filter(({ isEnabled }) => isEnabled).map(limitOf),
    ...(policy ? policyLimits(policy, workspaceId) : []),
  ];

  return {
    views: () =>
      budgets.map((budget) => {
        const period = book.open(budget);
        return viewOf(book.ledger(), budget, period);
      }),
    standing: (workspaceId, policy) =>
      limitsInForce(workspaceId, policy)
        .filter(({ scope, unit }) => unit === 'micros' && isOpenTo(scope, workspaceId))
        .map((limit) => standingOf(book, limit)),
    reserve: ({ id, estimate, providerId, workspaceId, policy }) => {
      const windows = limitsInForce(workspaceId, policy)
        .filter(({ scope }) => isInScope(scope, { providerId, workspaceId }))
        .map((limit) => ({ ...limit, ...book.open(limit) }));
      const request = { id, providerId, workspaceId, ...amountOf(estimate), budgets: windows };
      const result = reserve(book.ledger(), request);
      book.write(result.state);
      return result.type === 'reserved' ? { type: 'reserved' } : toRefused(result.budget, result.left);
    },
    settle: (id, cost, tokens) => {
      const micros = cost.basis === 'unpriced' ? undefined : cost.micros;
      return settleHeld(book, { id, taken: { micros, tokens }, budgets: budgets.filter(({ isEnabled }) => isEnabled) });
    },
    release: (id) => book.write(release(book.ledger(), id)),
    reload: () => {
      budgets = ports.store.list();
      book.forgetSpent();
    },
    reservedMicros: () => reservedOf(book.ledger(), { type: 'total' }).micros,
  };
}

function isOpenTo(scope: Budget['scope'], workspaceId: WorkspaceId): boolean {
  return scope.type !== 'workspace' || scope.workspaceId === workspaceId;
}

/** What has a price takes at least something: a budget of 0 refuses it, however little it costs. */
function amountOf({ cost, inputTokens, outputTokens }: CostEstimate): Amount {
  const tokens = inputTokens + outputTokens;
  if (cost.basis === 'price') return { micros: Math.max(1, cost.micros), tokens };
  return { micros: cost.basis === 'free' ? 0 : undefined, tokens };
}

function toRefused(limit: SpendingLimit & OpenPeriod, left: number): Refused {
  const { id, label, unit, atLimit, endsAt } = limit;
  return { type: 'refused', id, label, unit, limit: limit.limit, left, atLimit, resetsAt: endsAt };
}
