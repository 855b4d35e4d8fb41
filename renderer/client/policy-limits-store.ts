import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { PolicyScope } from '../../shared/model/policy.ts';
import type { PolicyLimitView } from '../../shared/model/policy-limit.ts';
import { describeError } from './describe-error.ts';
import { scopeKey } from './policies/policies-state.ts';

export interface PolicyLimitsState {
  /** By the place where they hold. */
  readonly limits: Readonly<Partial<Record<string, readonly PolicyLimitView[]>>>;
  /** Why those of a place could not be read. */
  readonly problems: Readonly<Partial<Record<string, string>>>;
  /** Of these places from now on; what was read of others is forgotten. */
  readonly read: (scopes: readonly PolicyScope[]) => Promise<void>;
}
export type PolicyLimitsStore = StoreApi<PolicyLimitsState>;

/** The limits on cost that policies set beside the budgets, and what is gone of each. */
export function createPolicyLimitsStore(core: CoreApi): PolicyLimitsStore {
  let question = 0;
  return createStore<PolicyLimitsState>()((set, get) => {
    const readOne = async (scope: PolicyScope) => {
      const key = scopeKey(scope);
      try {
        const { limits } = await core.budgets.limits({ scope });
        return { limits: [key, limits] as const };
      } catch (error) {
        return { limits: [key, get().limits[key]] as const, problem: [key, describeError(error)] as const };
      }
    };
    return {
      limits: {},
      problems: {},
      read: async (scopes) => {
        const asked = (question += 1);
        const answers = await Promise.all(scopes.map(readOne));
        if (asked !== question) return;
        set({
          limits: Object.fromEntries(answers.map(({ limits }) => limits)),
          problems: Object.fromEntries(answers.flatMap(({ problem }) => (problem ? [problem] : []))),
        });
      },
    };
  });
}

export function limitsOf({ limits }: PolicyLimitsState, scope: PolicyScope): readonly PolicyLimitView[] {
  return limits[scopeKey(scope)] ?? none;
}

/** The same one every time, so that who reads it does not render anew. */
const none: readonly PolicyLimitView[] = [];
