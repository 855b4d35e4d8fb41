import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import type { SearchCursor, SearchHit } from '../../shared/model/search.ts';
import type { SearchNames } from '../lib/search/resolve-filters.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { askSearch, readWish, type SearchWish } from './ask-search.ts';
import { describeError } from './describe-error.ts';

export interface SearchPageState {
  /** Words and filters, as they are written. */
  readonly text: string;
  readonly hits: readonly SearchHit[];
  readonly status: 'idle' | 'searching' | 'ready' | 'failed';
  /** Why nothing is looked for, or why it failed. */
  readonly problem: string | undefined;
  /** Whether all that was said could be looked through. */
  readonly isComplete: boolean;
  /** Where more hits begin; absent at the end. */
  readonly next: SearchCursor | undefined;
  /** Looks for it once typing stops. */
  readonly write: (text: string) => void;
  readonly readMore: () => Promise<void>;
}
export type SearchPageStore = StoreApi<SearchPageState>;

export interface SearchPageDeps {
  readonly core: CoreApi;
  readonly clock: WindowClock;
  readonly readNames: () => SearchNames;
}

const typingStopsMs = 150;
const pageHits = 30;

const nothing = { hits: [], status: 'idle', problem: undefined, isComplete: true, next: undefined } as const;

/** All hits of a search, page by page; they stay while the window does. */
export function createSearchPageStore({ core, clock, readNames }: SearchPageDeps): SearchPageStore {
  return createStore<SearchPageState>()((set, get) => {
    let newest = 0;
    let stopTimer = () => {};
    const ask = async ({ text, filters }: Extract<SearchWish, { kind: 'ask' }>, after?: SearchCursor) => {
      const number = (newest += 1);
      const isWanted = () => number === newest;
      try {
        const page = await askSearch(core, { text, filters, after, limit: pageHits, isWanted });
        if (!isWanted()) return;
        set({ ...page, hits: after ? [...get().hits, ...page.hits] : page.hits, status: 'ready' });
      } catch (error) {
        if (isWanted()) set({ status: 'failed', problem: describeError(error) });
      }
    };
    return {
      text: '',
      ...nothing,
      write: (text) => {
        stopTimer();
        newest += 1;
        const wish = readWish(text, readNames());
        if (wish.kind !== 'ask') {
          set({ text, ...nothing, ...(wish.kind === 'problem' && { status: 'failed', problem: wish.problem }) });
          return;
        }
        set({ text, status: 'searching', problem: undefined });
        stopTimer = clock.after(typingStopsMs, () => void ask(wish));
      },
      readMore: async () => {
        const { text, next, status } = get();
        const wish = readWish(text, readNames());
        if (!next || status === 'searching' || wish.kind !== 'ask') return;
        set({ status: 'searching' });
        await ask(wish, next);
      },
    };
  });
}
