import { createStore, type StoreApi } from 'zustand/vanilla';
import { stepFrom } from './find-hits.ts';
import { type FindDeps, type FindState, noFinds } from './find-state.ts';
import { createFinder } from './look-for-places.ts';

export type FindStore = StoreApi<FindState>;

const typingStopsMs = 120;

/** What is looked for in the conversation on screen, and where it stands. */
export function createFindStore(deps: FindDeps): FindStore {
  const { clock } = deps;
  return createStore<FindState>()((set, get) => {
    const finder = createFinder({ ...deps, get, set });
    let stopTimer = () => {};
    let isTyping = false;
    const search = (isAsked: boolean) => {
      stopTimer();
      isTyping = false;
      void finder.search(isAsked);
    };
    const searchSoon = (isAsked: boolean) => {
      stopTimer();
      stopTimer = clock.after(typingStopsMs, () => search(isAsked));
    };
    const end = () => {
      stopTimer();
      finder.giveUp();
    };
    return {
      isOpen: false,
      asked: {},
      text: '',
      ...noFinds,
      open: () => {
        const wasOpen = get().isOpen;
        set({ isOpen: true, asked: {} });
        if (!wasOpen) search(true);
      },
      close: () => {
        end();
        set({ ...noFinds, isOpen: false, current: get().current });
      },
      forget: () => {
        end();
        set({ ...noFinds, isOpen: false });
      },
      write: (text) => {
        finder.giveUp();
        set({ text, status: 'searching' });
        isTyping = true;
        searchSoon(true);
      },
      step: (by) => {
        if (!get().isOpen) get().open();
        else if (isTyping) search(true);
        else void finder.goTo(stepFrom(get().hits, get().current, by));
      },
      seed: (text, messageId) => {
        set({ text, current: { messageId, index: 0 } });
        if (get().isOpen) search(true);
      },
      noteShown: finder.noteShown,
      lookAgain: () => {
        if (get().isOpen) searchSoon(false);
      },
    };
  });
}
