import { PolicyField } from '../../../shared/model/policy.ts';
import { pick } from '../../lib/policies/pick-fields.ts';
import { ready } from '../../lib/read-status.ts';
import { describeError } from '../describe-error.ts';
import { readOnceMore, type WantAgain } from '../read-once-more.ts';
import { type PoliciesAccess, type PolicyStep, scopeKey } from './policies-state.ts';
import { changedFields } from './policy-steps.ts';

/** Reads the layer that is shown. Asked again meanwhile, it reads once more at the end. */
export function createPolicyReader({ core, get, set }: PoliciesAccess, sentCount: () => number): () => Promise<void> {
  const readOnce = async (wantAgain: WantAgain): Promise<void> => {
    const { scope } = get();
    const sentBefore = sentCount();
    const view = await core.policies.describe({ scope });
    if (scopeKey(get().scope) !== scopeKey(scope)) {
      wantAgain();
      return;
    }
    // What is still on its way out would be undone by what was read before it.
    if (get().isSaving || sentCount() !== sentBefore) {
      if (!get().isSaving) wantAgain();
      return;
    }
    const known = get().view?.own;
    const fields = known ? changedFields(known, view.own, PolicyField.options) : [];
    set({ view, status: ready });
    if (known && fields.length > 0) {
      const step: PolicyStep = { scope, fields, before: pick(known, fields), after: pick(view.own, fields) };
      set({ foreign: fields, past: [...get().past, step], future: [] });
    }
  };

  return readOnceMore(readOnce, (error) => {
    set({ status: { state: 'failed', message: describeError(error) } });
  });
}
