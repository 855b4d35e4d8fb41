import { RE2JS, RE2JSException } from 're2js';

export type CompiledPattern =
  | { readonly type: 'valid'; readonly matches: (text: string) => boolean }
  | { readonly type: 'invalid'; readonly reason: string };

/** A regular expression that takes linear time for any text; case does not count. */
export function compilePattern(pattern: string): CompiledPattern {
  try {
    const expression = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    return { type: 'valid', matches: (text) => expression.test(text) };
  } catch (error) {
    // The library puts the flag for any case before the pattern that it quotes.
    if (error instanceof RE2JSException) return { type: 'invalid', reason: error.message.replace('`(?i)', '`') };
    throw error;
  }
}
