import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ReplayChange, ReplayTally, RuleEdits } from '../../shared/model/replay.ts';
import type { ListedRule } from '../../shared/model/rule.ts';
import { isSameRules } from '../lib/rules/same-rules.ts';
import { describeError } from './describe-error.ts';

/** The rules that are saved, and as they would be with what is not. */
export interface ReplayedRules {
  readonly rules: readonly ListedRule[];
  readonly unsaved?: { readonly edits: RuleEdits; readonly text: string };
}

/** How far a replay has come, or how it ended. */
export interface ReplayRun {
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  readonly message?: string;
  readonly of: ReplayedRules;
  readonly totalCount: number;
  readonly tally: ReplayTally | undefined;
  /** Newest first. */
  readonly changes: readonly ReplayChange[];
}

export interface ReplayState {
  readonly isOpen: boolean;
  readonly days: number;
  readonly run: ReplayRun | undefined;
  readonly show: (isOpen: boolean) => void;
  readonly chooseDays: (days: number) => void;
  readonly start: (of: ReplayedRules) => Promise<void>;
  readonly cancel: () => void;
}
export type ReplayStore = StoreApi<ReplayState>;

/** What recorded messages would have become under other rules. */
export function createReplayStore(core: CoreApi): ReplayStore {
  let stopping = new AbortController();
  return createStore<ReplayState>()((set, get) => ({
    isOpen: false,
    days: 7,
    run: undefined,
    show: (isOpen) => {
      if (!isOpen) stopping.abort();
      set({ isOpen });
    },
    chooseDays: (days) => {
      stopping.abort();
      set({ days, run: undefined });
    },
    start: async (of) => {
      stopping.abort();
      const own = new AbortController();
      stopping = own;
      const { signal } = own;
      const { days } = get();
      const edits = of.unsaved?.edits;
      let run: ReplayRun = { state: 'running', of, totalCount: 0, tally: undefined, changes: [] };
      const put = (change: Partial<ReplayRun>) => {
        run = { ...run, ...change };
        // Another one may have taken its place.
        if (stopping === own && get().days === days) set({ run });
      };
      put({});
      try {
        for await (const { totalCount, tally, changes } of core.routing.replay(
          { days, ...(edits && { edits }) },
          { signal },
        ))
          put({ totalCount, tally, changes: [...changes.toReversed(), ...run.changes] });
        put({ state: signal.aborted ? 'stopped' : 'done' });
      } catch (error) {
        if (signal.aborted) put({ state: 'stopped' });
        else put({ state: 'failed', message: describeError(error) });
      }
    },
    cancel: () => stopping.abort(),
  }));
}

/** Whether a replay took the messages through these rules. */
export function isReplayOf({ of }: ReplayRun, { rules, unsaved }: ReplayedRules): boolean {
  return of.unsaved?.text === unsaved?.text && isSameRules(of.rules, rules);
}
