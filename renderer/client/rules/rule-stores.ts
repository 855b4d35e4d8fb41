import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { ToastStore } from '../toast-store.ts';
import { createRulesStore } from './rules-store.ts';
import type { RulesStore } from './rules-state.ts';

export interface RuleStores {
  readonly rules: RulesStore;
}

/** The rules, and what is typed about them. */
export function createRuleStores(deps: { readonly core: CoreApi; readonly toasts: ToastStore }): RuleStores {
  const { core, toasts } = deps;
  return { rules: createRulesStore(core, toasts) };
}
