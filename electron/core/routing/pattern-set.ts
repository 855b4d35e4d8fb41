import { RE2JS, RE2JSException, RE2Set } from 're2js';
import { compilePattern } from './compile-pattern.ts';

/** Many patterns that are looked for in a few passes over a text. */
export interface PatternSet {
  /** Those of the patterns that match. */
  readonly find: (text: string) => ReadonlySet<string>;
  /** Compiles some of what a search needs, a few milliseconds of work; answers whether more is left. */
  readonly compileSome: () => boolean;
}

/** So few that they are compiled, and first searched, without holding anything up. */
export interface PatternGroup {
  readonly find: (text: string) => readonly string[];
  readonly isCompiled: () => boolean;
  readonly compile: () => void;
}

/** Patterns that cannot be compiled match nothing. Compiled at the first search, or before it. */
export function createPatternSet(
  patterns: readonly string[],
  groupOf: (patterns: readonly string[]) => PatternGroup = createPatternGroup,
): PatternSet {
  const groups = groupsOf([...new Set(patterns)]).map(groupOf);
  const next = () => groups.find((group) => !group.isCompiled());
  return {
    find: (text) => new Set(groups.flatMap((group) => group.find(text))),
    compileSome: () => {
      next()?.compile();
      return next() !== undefined;
    },
  };
}

export function createPatternGroup(patterns: readonly string[]): PatternGroup {
  let compiled: PatternGroup['find'] | undefined;
  const find = () => (compiled ??= compileTogether(patterns) ?? compileApart(patterns));
  return {
    find: (text) => find()(text),
    isCompiled: () => compiled !== undefined,
    // What a search goes through is made while it is searched for the first time.
    compile: () => void find()(commonText),
  };
}

const commonText =
  'The quick brown fox jumps over the lazy dog, 0123456789 times: "Why?" /go <a@b.c> {x} (y) [z] = 1; ';

/** Patterns at most in a group, about. */
const groupSize = 16;

/** By what each says, so that one more or less leaves the other groups as they are. */
function groupsOf(patterns: readonly string[]): readonly (readonly string[])[] {
  let count = 1;
  while (count * groupSize < patterns.length) count *= 2;
  return [...Map.groupBy(patterns, (pattern) => spread(pattern) % count).values()];
}

/** A number that follows from every character of the text. */
function spread(text: string): number {
  let number = 0;
  for (let at = 0; at < text.length; at += 1) number = (Math.imul(number, 31) + text.charCodeAt(at)) | 0;
  return Math.abs(number);
}

function compileTogether(patterns: readonly string[]): PatternGroup['find'] | undefined {
  const set = new RE2Set(RE2Set.UNANCHORED, RE2JS.CASE_INSENSITIVE);
  try {
    for (const pattern of patterns) set.add(pattern);
    set.compile();
  } catch (error) {
    // One of them is none, or each is small enough alone but all are not together.
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
  return (text) => set.match(text).flatMap((position) => patterns[position] ?? []);
}

function compileApart(patterns: readonly string[]): PatternGroup['find'] {
  const compiled = patterns.map((pattern) => ({ pattern, expression: compilePattern(pattern) }));
  return (text) =>
    compiled.flatMap(({ pattern, expression }) =>
      expression.type === 'valid' && expression.matches(text) ? [pattern] : [],
    );
}
