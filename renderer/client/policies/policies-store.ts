import { createStore } from 'zustand/vanilla';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import { patchPolicy } from '../../../shared/model/patch-policy.ts';
import { type Policy, PolicyField } from '../../../shared/model/policy.ts';
import { reading } from '../../lib/read-status.ts';
import type { ToastStore } from '../toast-store.ts';
import {
  type PoliciesAccess,
  type PoliciesState,
  type PoliciesStore,
  type PolicyStep,
  scopeKey,
  typedKey,
} from './policies-state.ts';
import { changedFields, inverted, stepBetween, takeLast, withStep, withStepTaken } from './policy-steps.ts';
import { createPolicyReader } from './read-policy.ts';
import { createPolicySender } from './send-policies.ts';

/** One layer of settings at a time: what it sets, what it inherits, and every change of it as a step. */
export function createPoliciesStore(core: CoreApi, toasts: ToastStore): PoliciesStore {
  return createStore<PoliciesState>()((set, get) => {
    const access: PoliciesAccess = { core, toasts, get, set };
    const apply: Apply = (step, part) => {
      const { view, scope } = get();
      const isShown = view !== undefined && scopeKey(scope) === scopeKey(step.scope);
      set({ ...part, ...(isShown && { view: { ...view, own: withStepTaken(view.own, step) } }) });
      sender.send(step);
    };
    const put = (step: PolicyStep) => apply(step, { past: withStep(get().past, step), future: [] });
    const sender = createPolicySender(access, put);
    const change = (fields: readonly PolicyField[], values: Policy, mergeKey?: string) => {
      const { scope, view } = get();
      if (!view) return;
      const step = stepBetween(scope, fields, { before: view.own, after: values });
      put({ ...step, ...(mergeKey !== undefined && { mergeKey }) });
    };
    return {
      scope: { layer: 'profile' },
      view: undefined,
      status: reading,
      past: [],
      future: [],
      isSaving: false,
      foreign: undefined,
      typed: {},
      open: (scope) => {
        if (scopeKey(scope) !== scopeKey(get().scope)) {
          set({ scope, view: undefined, status: reading, foreign: undefined });
        }
        void get().read();
      },
      read: createPolicyReader(access, sender.sentCount),
      set: (values, mergeKey) => change(fieldsOf(values), values, mergeKey),
      accept: (scope, values) => {
        const { view, past } = get();
        if (!view || scopeKey(scope) !== scopeKey(get().scope)) return;
        const own = patchPolicy(view.own, { set: values, clear: [] });
        const fields = changedFields(view.own, own, PolicyField.options);
        if (fields.length === 0) return;
        const step = stepBetween(scope, fields, { before: view.own, after: own });
        set({ view: { ...view, own }, past: withStep(past, step), future: [] });
      },
      inherit: (field) => {
        get().type(field);
        if (get().view?.own[field] !== undefined) change([field], {});
      },
      type: (field, text) => set({ typed: { ...get().typed, [typedKey(get().scope, field)]: text } }),
      ...createStepping(access, apply),
      bringBack: () => {
        const { foreign } = get();
        if (foreign) put(inverted(foreign));
        set({ foreign: undefined });
      },
      dismissForeign: () => set({ foreign: undefined }),
    };
  });
}

type Apply = (step: PolicyStep, part: Partial<PoliciesState>) => void;

/** The last change of the layer shown is taken back, and made again. */
function createStepping({ get }: PoliciesAccess, apply: Apply): Pick<PoliciesState, 'undo' | 'redo'> {
  const shownKey = () => scopeKey(get().scope);
  return {
    undo: () => {
      const taken = takeLast(get().past, shownKey());
      if (!taken) return;
      const future = [...get().future, taken.step];
      apply(inverted(taken.step), { past: taken.others, future, foreign: undefined });
    },
    redo: () => {
      const taken = takeLast(get().future, shownKey());
      if (taken) apply(taken.step, { past: [...get().past, taken.step], future: taken.others });
    },
  };
}

function fieldsOf(values: Policy): readonly PolicyField[] {
  return PolicyField.options.filter((field) => values[field] !== undefined);
}
