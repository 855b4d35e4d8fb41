/**
 * About how many tokens a text has: one for every four bytes of UTF-8, which is within a third of the truth for prose
 * in most languages. For figures that are marked as estimates only.
 */
export function estimateTokens(text: string): number {
  return Math.ceil(new TextEncoder().encode(text).length / 4);
}
