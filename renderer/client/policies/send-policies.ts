import type { PolicyScope } from '../../../shared/model/policy.ts';
import { describeError } from '../describe-error.ts';
import { type PoliciesAccess, type PolicyStep, scopeKey } from './policies-state.ts';
import { changeOf, inverted, joined, overlap, withStepTaken } from './policy-steps.ts';

export interface PolicySender {
  readonly send: (step: PolicyStep) => void;
  /** Grows with every change, so that an older answer of the core is not taken for the newest. */
  readonly sentCount: () => number;
}

/** Brings changes to the core one call after the other; several of one layer that wait go out as one. */
export function createPolicySender({ core, toasts, get, set }: PoliciesAccess, put: (step: PolicyStep) => void) {
  const waiting = new Map<string, PolicyStep>();
  let sentCount = 0;

  const sendAll = async (): Promise<void> => {
    set({ isSaving: true });
    for (const [key, step] of waiting) {
      waiting.delete(key);
      try {
        await core.policies.change(changeOf(step));
      } catch (error) {
        refused(step, error);
      }
    }
    set({ isSaving: false });
    await get().read();
  };
  const refused = (step: PolicyStep, error: unknown) => {
    const { scope, view, past } = get();
    const kept = past.filter((one) => !isOf(one.scope, step.scope) || !overlap(one, step));
    const isShown = view !== undefined && isOf(scope, step.scope);
    set({
      past: kept,
      ...(isShown && { view: { ...view, own: withStepTaken(view.own, inverted(step)) } }),
    });
    toasts.getState().show({ text: describeError(error), action: { label: 'Retry', run: () => put(step) } });
  };

  const sender: PolicySender = {
    sentCount: () => sentCount,
    send: (step) => {
      sentCount += 1;
      const key = scopeKey(step.scope);
      const earlier = waiting.get(key);
      waiting.set(key, earlier ? joined(earlier, step) : step);
      if (!get().isSaving) void sendAll();
    },
  };
  return sender;
}

function isOf(one: PolicyScope, other: PolicyScope): boolean {
  return scopeKey(one) === scopeKey(other);
}
