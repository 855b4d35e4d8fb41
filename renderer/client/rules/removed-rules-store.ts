import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../../shared/contract/core-api.ts';
import type { RemovedRule } from '../../../shared/model/rule.ts';
import { changeAtOnce } from '../change-at-once.ts';
import { describeError, isDisconnected } from '../describe-error.ts';
import type { ToastStore } from '../toast-store.ts';

export interface RemovedRulesState {
  /** What was deleted last first; absent while nobody looks. */
  readonly rules: readonly RemovedRule[] | undefined;
  /** Why they cannot be read. */
  readonly problem: string | undefined;
  readonly read: () => Promise<void>;
  /** Reads them anew where somebody looks: the rules are others. */
  readonly readAgain: () => void;
  readonly leave: () => void;
  readonly restore: (removed: RemovedRule) => Promise<void>;
}
export type RemovedRulesStore = StoreApi<RemovedRulesState>;

const mostRules = 200;

/** The rules in Recently deleted. */
export function createRemovedRulesStore(core: CoreApi, toasts: ToastStore): RemovedRulesStore {
  return createStore<RemovedRulesState>()((set, get) => ({
    rules: undefined,
    problem: undefined,
    read: async () => {
      set({ rules: get().rules ?? [] });
      try {
        const { rules } = await core.rules.listRemoved({ limit: mostRules });
        if (get().rules) set({ rules, problem: undefined });
      } catch (error) {
        if (!isDisconnected(error)) set({ problem: describeError(error) });
      }
    },
    readAgain: () => {
      if (get().rules) void get().read();
    },
    leave: () => set({ rules: undefined, problem: undefined }),
    restore: (removed) => {
      const before = get().rules;
      return changeAtOnce({
        apply: () => set({ rules: before?.filter(({ rule }) => rule.id !== removed.rule.id) }),
        send: async () => {
          await core.rules.restore({ id: removed.rule.id });
          toasts.getState().show({ text: `Brought back ${removed.rule.name}` });
        },
        revert: () => set({ rules: before }),
        toasts,
      });
    },
  }));
}
