import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { TextStorage } from '../../lib/stored-value.ts';
import { createEndingsStore, type EndingsStore } from '../policies/endings-store.ts';
import type { PoliciesStore } from '../policies/policies-state.ts';
import { createPoliciesStore } from '../policies/policies-store.ts';
import type { ToastStore } from '../toast-store.ts';
import { createKnownRulesStore, type KnownRulesStore } from './known-rules-store.ts';
import { createRemovedRulesStore, type RemovedRulesStore } from './removed-rules-store.ts';
import { createRuleFormsStore, type RuleFormsStore } from './rule-forms-store.ts';
import type { WindowClock } from '../../lib/window-clock.ts';
import { createRuleShareStore, type RuleShareStore } from './rule-share-store.ts';
import { createRulesTextStore, type RulesTextStore } from './rules-text-store.ts';
import { createRulesStore } from './rules-store.ts';
import type { RulesStore } from './rules-state.ts';
import { createUsualPolicyStore, type UsualPolicyStore } from './usual-policy-store.ts';

export interface RuleStores {
  readonly rules: RulesStore;
  readonly ruleForms: RuleFormsStore;
  readonly policies: PoliciesStore;
  readonly endings: EndingsStore;
  readonly rulesText: RulesTextStore;
  readonly knownRules: KnownRulesStore;
  readonly removedRules: RemovedRulesStore;
  readonly ruleShare: RuleShareStore;
  readonly usualPolicy: UsualPolicyStore;
}

interface RuleStoresDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly clock: WindowClock;
  readonly storage: TextStorage;
}

/** The rules, and what is typed about them. */
export function createRuleStores(deps: RuleStoresDeps): RuleStores {
  const { core, toasts, clock, storage } = deps;
  const rules = createRulesStore(core, toasts);
  const policies = createPoliciesStore(core, toasts);
  return {
    rules,
    ruleForms: createRuleFormsStore(rules, toasts),
    policies,
    endings: createEndingsStore({ core, toasts, policies, rules }),
    rulesText: createRulesTextStore({ rules, toasts, clock, storage }),
    knownRules: createKnownRulesStore(core),
    removedRules: createRemovedRulesStore(core, toasts),
    ruleShare: createRuleShareStore(core),
    usualPolicy: createUsualPolicyStore(core, toasts),
  };
}
