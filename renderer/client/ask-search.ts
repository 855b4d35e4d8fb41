import type { CoreApi } from '../../shared/contract/core-api.ts';
import {
  maxSearchCharacters,
  type SearchCursor,
  type SearchFilters,
  type SearchHit,
} from '../../shared/model/search.ts';
import { resolveFilters, type SearchNames } from '../lib/search/resolve-filters.ts';
import { readTypedSearch } from '../lib/search/typed-search.ts';

/** What is written, as the core is asked for it; too little to be asked for; or a filter that means nothing. */
export type SearchWish =
  | { readonly kind: 'ask'; readonly text: string; readonly filters: SearchFilters }
  | { readonly kind: 'too-little' }
  | { readonly kind: 'problem'; readonly problem: string };

export function readWish(text: string, names: SearchNames): SearchWish {
  const { words, filters: typed } = readTypedSearch(text);
  const resolved = resolveFilters(typed, names);
  if (resolved.kind === 'problem') return resolved;
  const { filters } = resolved;
  const isFiltered = Object.keys(filters).length > 0;
  const isEnough = words === '' ? isFiltered : isLongEnough(words) || isFiltered;
  return isEnough ? { kind: 'ask', text: words.slice(0, maxSearchCharacters), filters } : { kind: 'too-little' };
}

/** Three letters, or two where a letter is a word. */
function isLongEnough(text: string): boolean {
  const least = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text) ? 2 : 3;
  return Array.from(text).length >= least;
}

/** Searches for short words go on page by page; so many pages show whether there is something. */
const mostPages = 12;

interface AskedSearch {
  readonly text: string;
  readonly filters: SearchFilters;
  readonly after?: SearchCursor | undefined;
  readonly limit: number;
  readonly isWanted: () => boolean;
}

export interface SearchPage {
  readonly hits: readonly SearchHit[];
  readonly next: SearchCursor | undefined;
  readonly isComplete: boolean;
}

/** One page of hits, put together from the core's shorter ones. */
export async function askSearch(core: CoreApi, asked: AskedSearch): Promise<SearchPage> {
  const { text, filters, limit, isWanted } = asked;
  const filtered = Object.keys(filters).length > 0 ? { filters } : {};
  const hits: SearchHit[] = [];
  let after = asked.after;
  for (let page = 1; ; page += 1) {
    const answer = await core.search.find({ text, ...filtered, limit: limit - hits.length, ...(after && { after }) });
    hits.push(...answer.hits);
    after = answer.next;
    if (!after || hits.length >= limit || page >= mostPages || !isWanted()) {
      return { hits, next: after, isComplete: answer.isComplete };
    }
  }
}
