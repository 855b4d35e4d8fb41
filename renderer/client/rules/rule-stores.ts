import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { ToastStore } from '../toast-store.ts';
import { createRuleFormsStore, type RuleFormsStore } from './rule-forms-store.ts';
import { createRulesStore } from './rules-store.ts';
import type { RulesStore } from './rules-state.ts';

export interface RuleStores {
  readonly rules: RulesStore;
  readonly ruleForms: RuleFormsStore;
}

/** The rules, and what is typed about them. */
export function createRuleStores(deps: { readonly core: CoreApi; readonly toasts: ToastStore }): RuleStores {
  const rules = createRulesStore(deps.core, deps.toasts);
  return { rules, ruleForms: createRuleFormsStore(rules) };
}
