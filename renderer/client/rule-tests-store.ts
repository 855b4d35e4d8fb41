import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { RuleTest, RuleTestDraft, RuleTestResult } from '../../shared/model/rule-test.ts';
import { type ReadStatus, reading, ready } from '../lib/read-status.ts';
import { describeError } from './describe-error.ts';
import type { ToastStore } from './toast-store.ts';

/** A test that is being written, or one that is there and is written anew. */
export type EditedTest =
  | { readonly type: 'new'; readonly draft: RuleTestDraft }
  | { readonly type: 'known'; readonly id: string; readonly draft: RuleTestDraft };

export interface RuleTestsState {
  readonly results: readonly RuleTestResult[];
  readonly status: ReadStatus;
  readonly isListOpen: boolean;
  readonly edited: EditedTest | undefined;
  /** One is on its way to the core; no other is saved until then. */
  readonly isSaving: boolean;
  /** Runs them all. */
  readonly read: () => Promise<void>;
  /** Runs them again where somebody has looked at them: the rules are others. */
  readonly readAgain: () => void;
  readonly showList: (isOpen: boolean) => void;
  readonly edit: (edited: EditedTest | undefined) => void;
  /** The form closes once it is stored, and stays open where it cannot be. */
  readonly save: (edited: EditedTest) => Promise<void>;
  /** The toast can bring it back. */
  readonly remove: (test: RuleTest) => Promise<void>;
}
export type RuleTestsStore = StoreApi<RuleTestsState>;

/** Messages that say which rule they are meant for, and whether they still go there. */
export function createRuleTestsStore(core: CoreApi, toasts: ToastStore): RuleTestsStore {
  let question = 0;
  return createStore<RuleTestsState>()((set, get) => {
    const tell = (error: unknown) => toasts.getState().show({ text: describeError(error) });
    return {
      results: [],
      status: reading,
      isListOpen: false,
      edited: undefined,
      isSaving: false,
      read: async () => {
        const asked = (question += 1);
        try {
          const { results } = await core.ruleTests.list({});
          if (asked === question) set({ results, status: ready });
        } catch (error) {
          if (asked === question) set({ status: { state: 'failed', message: describeError(error) } });
        }
      },
      readAgain: () => {
        if (get().status.state !== 'reading') void get().read();
      },
      showList: (isListOpen) => set({ isListOpen }),
      edit: (edited) => set({ edited }),
      save: async (edited) => {
        if (get().isSaving) return;
        const form = get().edited;
        set({ isSaving: true });
        try {
          await core.ruleTests.save({ ...(edited.type === 'known' && { id: edited.id }), draft: edited.draft });
          if (get().edited === form) set({ edited: undefined });
          toasts.getState().show({ text: 'Test saved' });
        } catch (error) {
          return tell(error);
        } finally {
          set({ isSaving: false });
        }
        await get().read();
      },
      remove: async (test) => {
        const before = get().results;
        set({ results: before.filter((result) => result.test.id !== test.id) });
        try {
          await core.ruleTests.remove({ id: test.id });
        } catch (error) {
          set({ results: before });
          return tell(error);
        }
        const { id, createdAt: _, ...draft } = test;
        const bringBack = async () => {
          await core.ruleTests.save({ id, draft });
          await get().read();
        };
        const undo = () => void bringBack().catch(tell);
        toasts.getState().show({ text: 'Test deleted', action: { label: 'Undo', isUndo: true, run: undo } });
      },
    };
  });
}
