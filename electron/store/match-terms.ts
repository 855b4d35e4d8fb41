import { indexedWordCharacters } from '../../shared/model/search.ts';
import { sql, type SqlQuery } from './sql.ts';

/** The terms as the index takes them: each a string, in which no character means anything but itself. */
export function matchTerms(terms: readonly string[]): string | undefined {
  const indexed = terms.filter(isIndexed).map((term) => `"${term.replaceAll('"', '""')}"`);
  return indexed.length === 0 ? undefined : indexed.join(' AND ');
}

/** The condition that a text holds the terms too short for the index. */
export function holdsShortTerms(column: SqlQuery, terms: readonly string[]): SqlQuery {
  return terms
    .filter((term) => !isIndexed(term))
    .map((term) => `%${term.replace(/[\\%_]/g, '\\$&')}%`)
    .reduce((holds, pattern) => sql`${holds} AND ${column} LIKE ${pattern} ESCAPE '\\'`, sql`TRUE`);
}

export function isIndexed(term: string): boolean {
  return Array.from(term).length >= indexedWordCharacters;
}
