import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { createReplayStore, type ReplayStore } from './replay-store.ts';
import { createRuleTestsStore, type RuleTestsStore } from './rule-tests-store.ts';
import type { ToastStore } from './toast-store.ts';
import { createTrialStore, type TrialStore } from './trial-store.ts';

export interface TrialStores {
  readonly trial: TrialStore;
  readonly ruleTests: RuleTestsStore;
  readonly replay: ReplayStore;
}

/** What shows the effect of rules before anything is sent. */
export function createTrialStores(deps: {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly clock: WindowClock;
}): TrialStores {
  const { core, toasts, clock } = deps;
  return {
    trial: createTrialStore(core, clock),
    ruleTests: createRuleTestsStore(core, toasts),
    replay: createReplayStore(core),
  };
}
