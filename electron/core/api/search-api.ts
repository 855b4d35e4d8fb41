import { assertNever } from '../../../shared/model/assert-never.ts';
import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { SearchCursor, SearchFilters, SearchHit } from '../../../shared/model/search.ts';
import type { FoundPage, SearchQuestion } from '../ports/search-store.ts';
import type { Stores } from '../ports/stores.ts';
import { makeSnippet } from '../search/make-snippet.ts';
import { parseTerms } from '../search/parse-terms.ts';

type Rank = SearchCursor['rank'];

export function createSearchApi({ stores }: { readonly stores: Stores }): ApiGroup<'search'> {
  const { search } = stores;
  return {
    find: async ({ text, filters = {}, after, limit }) => {
      const terms = parseTerms(text);
      const isComplete = search.isComplete();
      if (terms.length === 0 && Object.keys(filters).length === 0) return { hits: [], isComplete };
      const ranks = ranksFor(terms, filters);
      const hits: SearchHit[] = [];
      for (const rank of ranks.slice(Math.max(0, ranks.indexOf(after?.rank ?? 'title')))) {
        const question = { terms, filters, limit: limit - hits.length };
        const page = findOfRank(stores, rank, { question, before: after?.rank === rank ? after.before : undefined });
        hits.push(...page.found);
        if (page.before !== undefined) return { hits, next: { rank, before: page.before }, isComplete };
      }
      return { hits, isComplete };
    },
  };
}

/** Titles and notes are found by their words alone, and have nothing that most filters ask for. */
function ranksFor(terms: readonly string[], filters: SearchFilters): readonly Rank[] {
  const { models, role, hasCode, hasAttachment } = filters;
  const isOfMessages = [models, role, hasCode, hasAttachment].some((filter) => filter !== undefined);
  return isOfMessages || terms.length === 0 ? ['message'] : ['title', 'note', 'message'];
}

interface RankedQuestion {
  readonly question: SearchQuestion;
  readonly before: number | undefined;
}

function findOfRank({ search }: Stores, rank: Rank, { question, before }: RankedQuestion): FoundPage<SearchHit> {
  const { terms } = question;
  switch (rank) {
    case 'title': {
      const page = search.findTitles(question, before);
      return withHits(page, (found) => ({ kind: 'title', ...found, snippet: makeSnippet(found.title, terms) }));
    }
    case 'note': {
      const page = search.findNotes(question, before);
      return withHits(page, ({ text, ...found }) => ({ kind: 'note', ...found, snippet: makeSnippet(text, terms) }));
    }
    case 'message': {
      const page = search.findMessages(question, before);
      return withHits(page, ({ text, ...found }) => ({ kind: 'message', ...found, snippet: makeSnippet(text, terms) }));
    }
    default:
      return assertNever(rank);
  }
}

function withHits<Found>(
  { found, ...page }: FoundPage<Found>,
  toHit: (found: Found) => SearchHit,
): FoundPage<SearchHit> {
  return { ...page, found: found.map(toHit) };
}
