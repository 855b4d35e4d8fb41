import type { PolicyScope } from '../../../shared/model/policy.ts';
import { describeError } from '../describe-error.ts';
import { type PoliciesAccess, type PolicyStep, scopeKey } from './policies-state.ts';
import { withFields } from './policy-steps.ts';

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
    const kept = past.filter(
      (one) => !isOf(one.scope, step.scope) || !one.fields.some((field) => step.fields.includes(field)),
    );
    const isShown = view !== undefined && isOf(scope, step.scope);
    set({
      past: kept,
      ...(isShown && { view: { ...view, own: withFields(view.own, step.fields, step.before) } }),
    });
    toasts.getState().show({ text: describeError(error), action: { label: 'Retry', run: () => put(step) } });
  };

  const sender: PolicySender = {
    sentCount: () => sentCount,
    send: (step) => {
      sentCount += 1;
      const key = scopeKey(step.scope);
      const earlier = waiting.get(key);
      waiting.set(key, earlier ? merged(earlier, step) : step);
      if (!get().isSaving) void sendAll();
    },
  };
  return sender;
}

function changeOf({ scope, fields, after }: PolicyStep) {
  return { scope, set: after, clear: fields.filter((field) => after[field] === undefined) };
}

function merged(earlier: PolicyStep, later: PolicyStep): PolicyStep {
  const fields = [...new Set([...earlier.fields, ...later.fields])];
  return {
    scope: later.scope,
    fields,
    before: withFields(later.before, earlier.fields, earlier.before),
    after: withFields(earlier.after, later.fields, later.after),
  };
}

function isOf(one: PolicyScope, other: PolicyScope): boolean {
  return scopeKey(one) === scopeKey(other);
}
