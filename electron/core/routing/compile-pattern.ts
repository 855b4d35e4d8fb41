import { RE2JS, RE2JSException } from 're2js';

export type CompiledPattern =
  | { readonly type: 'valid'; readonly matches: (text: string) => boolean }
  | { readonly type: 'invalid'; readonly reason: string };

/** A regular expression that takes linear time for any text; case does not count. */
export function compilePattern(pattern: string): CompiledPattern {
  try {
    const expression = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    const repeats = countedRepeats(pattern);
    if (repeats > mostRepeats) return { type: 'invalid', reason: tooManyRepeats(repeats) };
    return { type: 'valid', matches: (text) => expression.test(text) };
  } catch (error) {
    // The library puts the flag for any case before the pattern that it quotes.
    if (error instanceof RE2JSException) return { type: 'invalid', reason: error.message.replace('`(?i)', '`') };
    throw error;
  }
}

/** Linear in the text is also linear in these: each counted repeat is a copy of what it repeats. */
const mostRepeats = 200;

function tooManyRepeats(repeats: number): string {
  return `it repeats up to ${String(repeats)} times; at most ${String(mostRepeats)} in all are searched in good time`;
}

function countedRepeats(pattern: string): number {
  const bounds = [...pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)];
  return bounds.reduce((sum, [, least = '0', most]) => sum + Number(most || least), 0);
}
