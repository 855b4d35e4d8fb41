import { z } from 'zod';
import { maxSearchCharacters, SearchCursor, SearchFilters, SearchHit } from '../model/search.ts';
import { request } from './define.ts';

const text = z.string().trim().max(maxSearchCharacters);

export const searchCalls = {
  /**
   * Titles, notes and messages that hold every word, or every phrase in quotes; without a word the messages that pass
   * the filters, and nothing where there are none. Newest first, page by page. A page may hold
   * fewer hits than asked for, even none, and still have a `next`: the search goes on behind it.
   */
  find: request(
    z.strictObject({
      text,
      filters: z.exactOptional(SearchFilters),
      after: z.exactOptional(SearchCursor),
      limit: z.int().min(1).max(100),
    }),
    z.strictObject({
      hits: z.array(SearchHit),
      next: z.exactOptional(SearchCursor),
      /** Whether everything that was ever said can be found yet. */
      isComplete: z.boolean(),
    }),
  ),
};
