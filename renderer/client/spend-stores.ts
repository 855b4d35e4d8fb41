import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { TextStorage } from '../lib/stored-value.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { type ApprovalLimitStore, createApprovalLimitStore } from './approval-limit-store.ts';
import { type BudgetsStore, createBudgetsStore } from './budgets-store.ts';
import { createPolicyLimitsStore, type PolicyLimitsStore } from './policy-limits-store.ts';
import { saveBlob } from '../lib/save-blob.ts';
import { createSpendStore, type SpendStore } from './spend-store.ts';
import type { ToastStore } from './toast-store.ts';
import { createTypedAmountsStore, type TypedAmountsStore } from './typed-amounts-store.ts';
import { createUsageStore, type UsageStore } from './usage-store.ts';

export interface SpendStores {
  readonly usage: UsageStore;
  readonly spend: SpendStore;
  readonly budgets: BudgetsStore;
  readonly approvalLimit: ApprovalLimitStore;
  readonly policyLimits: PolicyLimitsStore;
  readonly typedAmounts: TypedAmountsStore;
}

/** What was spent, and what may be. */
export function createSpendStores(deps: {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly clock: WindowClock;
  readonly timeZone: string;
  readonly storage: TextStorage;
}): SpendStores {
  const { core, toasts, timeZone, storage } = deps;
  return {
    usage: createUsageStore(core, timeZone),
    spend: createSpendStore({ ...deps, save: saveBlob }),
    budgets: createBudgetsStore(core, toasts),
    approvalLimit: createApprovalLimitStore(core, toasts),
    policyLimits: createPolicyLimitsStore(core),
    typedAmounts: createTypedAmountsStore(storage),
  };
}
