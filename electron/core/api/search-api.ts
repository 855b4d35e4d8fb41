import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { SearchFilters, SearchHit } from '../../../shared/model/search.ts';
import type { FoundMessage, FoundTitle } from '../ports/search-store.ts';
import type { Stores } from '../ports/stores.ts';
import { makeSnippet } from '../search/make-snippet.ts';
import { parseTerms } from '../search/parse-terms.ts';

export function createSearchApi({ stores }: { readonly stores: Stores }): ApiGroup<'search'> {
  const { search } = stores;
  return {
    find: async ({ text, filters = {}, after, limit }) => {
      const terms = parseTerms(text);
      const isComplete = search.isComplete();
      if (terms.length === 0) return { hits: [], isComplete };
      const hasTitles = after?.rank !== 'message' && asksForTitles(filters);
      const titles = hasTitles ? search.findTitles({ terms, filters, limit }, after?.before) : { found: [] };
      const titleHits = titles.found.map((title) => toTitleHit(title, terms));
      if (titles.before !== undefined) {
        return { hits: titleHits, next: { rank: 'title', before: titles.before }, isComplete };
      }
      const before = after?.rank === 'message' ? after.before : undefined;
      const messages = search.findMessages({ terms, filters, limit: limit - titleHits.length }, before);
      return {
        hits: [...titleHits, ...messages.found.map((message) => toMessageHit(message, terms))],
        ...(messages.before !== undefined && { next: { rank: 'message', before: messages.before } }),
        isComplete,
      };
    },
  };
}

function asksForTitles({ model, role, hasCode }: SearchFilters): boolean {
  return model === undefined && role === undefined && hasCode === undefined;
}

function toTitleHit(title: FoundTitle, terms: readonly string[]): SearchHit {
  return { ...title, snippet: makeSnippet(title.title, terms) };
}

function toMessageHit({ text, ...message }: FoundMessage, terms: readonly string[]): SearchHit {
  return { ...message, snippet: makeSnippet(text, terms) };
}
