import { assertNever } from '../../../shared/model/assert-never.ts';
import type { ApiGroup } from '../../../shared/contract/core-api.ts';
import type { SearchCursor, SearchFilters, SearchHit } from '../../../shared/model/search.ts';
import { searchableText } from '../../../shared/model/searchable-text.ts';
import type { FoundMessage, FoundPage, SearchQuestion } from '../ports/search-store.ts';
import type { Stores } from '../ports/stores.ts';
import { countHeld, makeSnippet } from '../search/make-snippet.ts';
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
      return withHits(page, (found) => toMessageHit(found, terms));
    }
    default:
      return assertNever(rank);
  }
}

/** The answer comes first; its reasoning is shown where it holds more of what is looked for. */
function toMessageHit({ text, reasoning, citationCount, ...found }: FoundMessage, terms: readonly string[]): SearchHit {
  const shown = searchableText({
    role: found.role,
    text,
    citationCount,
    ...(reasoning !== undefined && { reasoning }),
  });
  const isInReasoning = shown.reasoning !== '' && countHeld(shown.reasoning, terms) > countHeld(shown.text, terms);
  return {
    kind: 'message',
    ...found,
    ...(isInReasoning && { isInReasoning }),
    snippet: makeSnippet(isInReasoning ? shown.reasoning : shown.text, terms),
  };
}

function withHits<Found>(
  { found, ...page }: FoundPage<Found>,
  toHit: (found: Found) => SearchHit,
): FoundPage<SearchHit> {
  return { ...page, found: found.map(toHit) };
}
