import type { Budget, BudgetView } from '../../../shared/model/budget.ts';
import type { Calendar } from '../../../shared/model/calendar.ts';
import type { CostEstimate } from '../../../shared/model/cost-estimate.ts';
import type { ProviderId, WorkspaceId } from '../../../shared/model/ids.ts';
import type { PolicyLimitView } from '../../../shared/model/policy-limit.ts';
import type { Cost } from '../../../shared/model/usage.ts';
import type { Clock } from '../ports/clock.ts';
import type { BudgetStore, UsageStore } from '../ports/stores.ts';
import { budgetViewsOf, limitViewsOf } from './budget-view.ts';
import { standingOf, type BudgetStanding } from './budget-standing.ts';
import { createSpendingBook, type OpenPeriod } from './create-spending-book.ts';
import { isInScope } from './is-in-scope.ts';
import { promise, release, reservedOf, type Amount } from './ledger.ts';
import { policyLimits, type SpendingPolicy } from './policy-limits.ts';
import { reserve, type Allowance } from './reserve.ts';
import { createSettlements, type Settlements } from './settlements.ts';
import { settleHeld, type PassedBudget } from './settle-held.ts';
import { limitOf, type SpendingLimit } from './spending-limit.ts';

export interface PromiseRequest {
  /** One for each attempt; an id that is held already is held anew. */
  readonly id: string;
  readonly estimate: CostEstimate;
  readonly providerId: ProviderId;
  readonly workspaceId: WorkspaceId;
}

export interface ReserveRequest extends PromiseRequest {
  /** What it takes where its answer is as long as it may be. */
  readonly most: Amount;
  /** Its limits count like budgets. */
  readonly policy?: SpendingPolicy | undefined;
}

/** What an attempt that is over really took. */
export interface SettleRequest extends Pick<ReserveRequest, 'id' | 'policy'> {
  readonly cost: Cost;
  readonly tokens: number;
}

export interface Reserved {
  readonly type: 'reserved';
  readonly allowed: Allowance;
  /** The budget that bounds what is allowed, where one does. */
  readonly boundBy?: string;
}

/** It fits once others have settled. */
export interface Busy extends Pick<SpendingLimit, 'label'> {
  readonly type: 'busy';
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
  /** What a policy limits the cost of; of a workspace, of everything where none is given. */
  readonly limits: (policy: SpendingPolicy, workspaceId: WorkspaceId | undefined) => readonly PolicyLimitView[];
  /** What limits the cost of a request from the workspace, the budgets of single providers among them. */
  readonly standing: (workspaceId: WorkspaceId, policy?: SpendingPolicy) => readonly BudgetStanding[];
  /** Holds the estimate of a request that was let go, so that those that are decided before it is sent see it. */
  readonly promise: (request: PromiseRequest) => void;
  /** Holds what a request that is sent now will about take, and says what it may take at most. */
  readonly reserve: (request: ReserveRequest) => Reserved | Busy | Refused;
  /** Told whenever something that was held is settled or let go of. */
  readonly settlements: Pick<Settlements, 'count' | 'next'>;
  /**
   * To be called just before the usage record is handed to the store, whose `spent` from then on counts what it was
   * handed. Answers which budgets and limits of the policy have passed a threshold by it.
   */
  readonly settle: (settlement: SettleRequest) => readonly PassedBudget[];
  /** Lets go of what an attempt holds, or of what was promised. */
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
  /** As the person knows it. */
  readonly providerName: (id: ProviderId) => string;
}): Budgets {
  const book = createSpendingBook(ports);
  const settlements = createSettlements();
  const seen = new Map<string, number>();
  let budgets = ports.store.list();

  const limitsInForce = (workspaceId: WorkspaceId, policy?: SpendingPolicy): readonly SpendingLimit[] => [
    ...budgets.filter(({ isEnabled }) => isEnabled).map((budget) => limitOf(budget, ports.providerName)),
    ...(policy ? policyLimits(policy, workspaceId) : []),
  ];

  return {
    views: () => budgetViewsOf(book, budgets),
    limits: (policy, workspaceId) => limitViewsOf(book, policyLimits(policy, workspaceId)),
    standing: (workspaceId, policy) =>
      limitsInForce(workspaceId, policy)
        .filter(({ scope, unit }) => unit === 'micros' && isOpenTo(scope, workspaceId))
        .map((limit) => standingOf(book, limit)),
    promise: ({ id, estimate, providerId, workspaceId }) =>
      book.write(promise(book.ledger(), id, { providerId, workspaceId, ...amountOf(estimate) })),
    reserve: ({ id, estimate, most, providerId, workspaceId, policy }) => {
      const windows = limitsInForce(workspaceId, policy)
        .filter(({ scope }) => isInScope(scope, { providerId, workspaceId }))
        .map((limit) => ({ ...limit, ...book.open(limit) }));
      const amounts = { ...amountOf(estimate), most };
      const result = reserve(book.ledger(), { id, providerId, workspaceId, ...amounts, budgets: windows });
      if (result.type === 'refused') return toRefused(result.budget, result.left);
      if (result.type === 'busy') return { type: 'busy', label: result.budget.label };
      book.write(result.state);
      const { allowed, boundBy } = result;
      return { type: 'reserved', allowed, ...(boundBy && { boundBy: boundBy.label }) };
    },
    settlements,
    settle: ({ id, cost, tokens, policy }) => {
      const micros = cost.basis === 'unpriced' ? undefined : cost.micros;
      const limitsOf = (workspaceId: WorkspaceId) => limitsInForce(workspaceId, policy);
      try {
        return settleHeld(book, { id, taken: { micros, tokens }, limitsOf, seen });
      } finally {
        settlements.tell();
      }
    },
    release: (id) => {
      book.write(release(book.ledger(), id));
      settlements.tell();
    },
    reload: () => {
      budgets = ports.store.list();
      book.forgetSpent();
      seen.clear();
      settlements.tell();
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
