import { PolicyField } from '../../../shared/model/policy.ts';
import { ready } from '../../lib/read-status.ts';
import { describeError } from '../describe-error.ts';
import { readOnceMore, type WantAgain } from '../read-once-more.ts';
import { type PoliciesAccess, type PoliciesState, type PolicyStep, scopeKey, typedKey } from './policies-state.ts';
import { changedFields, joined, overlap, stepBetween, withStep } from './policy-steps.ts';

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
    set({ view, status: ready });
    if (!known) return;
    const fields = changedFields(known, view.own, PolicyField.options);
    const step = stepBetween(scope, fields, { before: known, after: view.own });
    // Who has set none of these loses nothing: what another window sets is shown, and stays its own to take back.
    if (fields.length > 0 && isAtStake(get(), step)) set(withForeign(get(), step));
  };

  return readOnceMore(readOnce, (error) => {
    set({ status: { state: 'failed', message: describeError(error) } });
  });
}

/** Whether something of this window's own is lost where another window takes the step. */
function isAtStake({ scope, past, foreign, typed }: PoliciesState, step: PolicyStep): boolean {
  const isSetHere = past.some((own) => scopeKey(own.scope) === scopeKey(scope) && overlap(own, step));
  return isSetHere || foreign !== undefined || step.fields.some((field) => typed[typedKey(scope, field)] !== undefined);
}

type Foreign = Pick<PoliciesState, 'foreign' | 'past' | 'future'>;

/** What another window goes on changing, as letter by letter, is one step for as long as nothing else is changed here. */
function withForeign({ foreign, past }: Foreign, step: PolicyStep): Foreign {
  if (!foreign || past.at(-1) !== foreign) return { foreign: step, past: withStep(past, step), future: [] };
  const whole = joined(foreign, step);
  return { foreign: whole, past: [...past.slice(0, -1), whole], future: [] };
}
