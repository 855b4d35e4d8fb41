import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { EndingModel, ReplacedModel } from '../../../shared/model/ending-model.ts';
import { replaceInPolicy } from '../../../shared/model/replace-model.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import { describeError } from '../describe-error.ts';
import type { PoliciesStore } from './policies-state.ts';
import type { RulesStore } from '../rules/rules-state.ts';
import type { ToastStore } from '../toast-store.ts';

export interface WantedReplacement {
  readonly model: ModelRef;
  readonly successor: ModelRef;
  /** What the toast says of it. */
  readonly words: string;
}

export interface EndingsState {
  /** Models that policies and rules name and that go away. */
  readonly endings: readonly EndingModel[];
  /** Why they could not be read. */
  readonly problem: string | undefined;
  readonly read: () => Promise<void>;
  /** Everywhere at once; the toast can put it back. */
  readonly replace: (wanted: WantedReplacement, onEnd: () => void) => Promise<void>;
}
export type EndingsStore = StoreApi<EndingsState>;

interface EndingsDeps {
  readonly core: CoreApi;
  readonly toasts: ToastStore;
  readonly policies: PoliciesStore;
  readonly rules: RulesStore;
}

export function createEndingsStore({ core, toasts, policies, rules }: EndingsDeps): EndingsStore {
  return createStore<EndingsState>()((set, get) => {
    const failed = (error: unknown, again: () => Promise<void>) =>
      toasts.getState().show({ text: describeError(error), action: { label: 'Retry', run: () => void again() } });
    const putBack = async (replaced: ReplacedModel): Promise<void> => {
      try {
        for (const { scope, before } of replaced.policies) {
          policies.getState().accept(scope, before);
          await core.policies.change({ scope, set: before, clear: [] });
        }
        if (replaced.rules.length > 0) await core.rules.apply({ save: replaced.rules, remove: [] });
      } catch (error) {
        failed(error, () => putBack(replaced));
      }
      await Promise.all([get().read(), rules.getState().readOwn()]);
    };
    return {
      endings: [],
      problem: undefined,
      read: async () => {
        try {
          const { endings } = await core.policies.endings({});
          set({ endings, problem: undefined });
        } catch (error) {
          set({ problem: describeError(error) });
        }
      },
      replace: async (wanted, onEnd) => {
        const { model, successor, words } = wanted;
        const { scope, view, accept } = policies.getState();
        const shown = view?.own ?? {};
        accept(scope, replaceInPolicy(shown, { model, successor }));
        try {
          const replaced = await core.policies.replaceModel({ model, successor });
          const action = { label: 'Undo', isUndo: true, run: () => void putBack(replaced) };
          toasts.getState().show({ text: words, action });
        } catch (error) {
          accept(scope, shown);
          failed(error, () => get().replace(wanted, onEnd));
        }
        await Promise.all([get().read(), rules.getState().readOwn()]);
        onEnd();
      },
    };
  });
}
