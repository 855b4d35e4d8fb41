import { RE2JS, RE2JSException, RE2Set } from 're2js';
import { compilePattern } from './compile-pattern.ts';

/** Many patterns that are looked for in one pass over a text. */
export interface PatternSet {
  /** Those of the patterns that match. */
  readonly find: (text: string) => ReadonlySet<string>;
}

/** Patterns that cannot be used match nothing. Compiled at the first search. */
export function createPatternSet(patterns: readonly string[]): PatternSet {
  const distinct = [...new Set(patterns)].filter((pattern) => compilePattern(pattern).type === 'valid');
  return compileTogether(distinct) ?? compileApart(distinct);
}

function compileTogether(patterns: readonly string[]): PatternSet | undefined {
  const set = new RE2Set(RE2Set.UNANCHORED, RE2JS.CASE_INSENSITIVE);
  try {
    for (const pattern of patterns) set.add(pattern);
    set.compile();
  } catch (error) {
    // Each is small enough alone but all are not together.
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
  return { find: (text) => new Set(set.match(text).flatMap((position) => patterns[position] ?? [])) };
}

function compileApart(patterns: readonly string[]): PatternSet {
  const compiled = patterns.map((pattern) => ({ pattern, expression: compilePattern(pattern) }));
  return {
    find: (text) =>
      new Set(
        compiled.flatMap(({ pattern, expression }) =>
          expression.type === 'valid' && expression.matches(text) ? [pattern] : [],
        ),
      ),
  };
}
