import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { Trial, TrialMessage } from '../../shared/model/trial.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { describeError } from './describe-error.ts';

export interface TrialState {
  /** The message that is tried, with how the world is taken to be. */
  readonly message: TrialMessage;
  /** What would become of it, and when that was found out; stays while another answer is on its way. */
  readonly found: { readonly trial: Trial; readonly message: TrialMessage; readonly at: number } | undefined;
  /** Why nothing could be found out; what was found for this message before stays. */
  readonly problem: string | undefined;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Asks when typing pauses, and at once where something else changed. */
  readonly change: (change: Partial<TrialMessage>) => void;
  /** Tries another message in the place of this one. */
  readonly load: (message: TrialMessage) => void;
  /** Asks again: something changed that the decision leans on. */
  readonly reconsider: () => void;
}
export type TrialStore = StoreApi<TrialState>;

const typingPauseMs = 300;

/** What the rules would do with a message that is never sent. */
export function createTrialStore(core: CoreApi, clock: WindowClock): TrialStore {
  let asked = 0;
  let stopTimer = () => {};

  return createStore<TrialState>()((set, get) => {
    const ask = async () => {
      stopTimer();
      const { message } = get();
      asked += 1;
      const mine = asked;
      if (isEmpty(message)) return set({ found: undefined, problem: undefined });
      try {
        const trial = await core.routing.simulate(message);
        if (mine === asked) set({ found: { trial, message, at: clock.now() }, problem: undefined });
      } catch (error) {
        const { found } = get();
        // What was found for another message would be taken for what is found for this one.
        if (mine === asked)
          set({ problem: describeError(error), ...(found?.message !== message && { found: undefined }) });
      }
    };
    const askSoon = () => {
      // What is under way would answer for another message.
      asked += 1;
      stopTimer();
      stopTimer = clock.after(typingPauseMs, () => void ask());
    };
    return {
      message: { text: '' },
      found: undefined,
      problem: undefined,
      isOpen: true,
      toggle: () => set({ isOpen: !get().isOpen }),
      change: (change) => {
        set({ message: { ...get().message, ...change } });
        if (Object.keys(change).join() === 'text') askSoon();
        else void ask();
      },
      load: (message) => {
        set({ message, isOpen: true });
        void ask();
      },
      reconsider: () => {
        if (get().found ?? get().problem) void ask();
      },
    };
  });
}

function isEmpty({ text, files = [] }: TrialMessage): boolean {
  return text.trim() === '' && files.length === 0;
}
