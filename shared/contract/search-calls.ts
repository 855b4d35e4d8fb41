import { z } from 'zod';
import { maxSearchCharacters, SearchCursor, SearchFilters, SearchHit } from '../model/search.ts';
import { request } from './define.ts';

const text = z.string().trim().min(1).max(maxSearchCharacters);

export const searchCalls = {
  /**
   * Titles and messages that hold every word, or every phrase in quotes; newest first, page by page. A page may hold
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
