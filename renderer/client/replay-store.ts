import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { ReplayChange, ReplayTally, RuleEdits } from '../../shared/model/replay.ts';
import { describeError } from './describe-error.ts';

/** How far a replay has come, or how it ended. */
export interface ReplayRun {
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  readonly message?: string;
  /** With rules that are not saved. */
  readonly isOfEdits: boolean;
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
  /** With the rules as they are, or as the edits would make them. */
  readonly start: (edits?: RuleEdits) => Promise<void>;
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
    start: async (edits) => {
      stopping.abort();
      const own = new AbortController();
      stopping = own;
      const { signal } = own;
      const { days } = get();
      let run: ReplayRun = { state: 'running', isOfEdits: !!edits, totalCount: 0, tally: undefined, changes: [] };
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
