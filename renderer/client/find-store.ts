import { createStore, type StoreApi } from 'zustand/vanilla';
import { stepFrom, withCount } from './find-hits.ts';
import { type FindDeps, type FindState, noFinds } from './find-state.ts';
import { createFinder } from './look-for-places.ts';

export type FindStore = StoreApi<FindState>;

const typingStopsMs = 120;

/** What is looked for in the conversation on screen, and where it stands. */
export function createFindStore(deps: FindDeps): FindStore {
  const { clock, chat } = deps;
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
        set({ text });
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
      noteShown: (hit) => {
        const { hits, current, status } = get();
        // What is laid out is counted for the newest words, the hits are those of the words before.
        if (isTyping || status !== 'done') return;
        const order = chat.getState().messages.map(({ id }) => id);
        const counted = withCount(hits, order, hit);
        if (counted === hits) return;
        set({ hits: counted });
        if (current?.messageId !== hit.messageId || current.index < hit.count) return;
        const behind = { ...current, index: Number.MAX_SAFE_INTEGER };
        const last = { ...current, index: hit.count - 1 };
        if (hit.count > 0) set({ current: last });
        else void finder.goTo(counted.length === 0 ? undefined : stepFrom(hits, behind, 1));
      },
      lookAgain: () => {
        if (get().isOpen) searchSoon(false);
      },
    };
  });
}
