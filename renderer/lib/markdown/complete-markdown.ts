import type { Token } from 'marked';
import remend from 'remend';

/** The source of a block that is still being written, with open emphasis, links and tags closed; nothing if it needs none. */
export function completeMarkdown(token: Token): string | undefined {
  if (!completable.has(token.type) || token.raw.length > longestCompleted) return undefined;
  const completed = remend(token.raw, options);
  return completed === token.raw ? undefined : completed;
}

/** In UTF-16 units. Looking for open marks takes up to the square of the length, and comes with every piece of text. */
const longestCompleted = 8_000;

const completable: ReadonlySet<string> = new Set(['paragraph', 'heading', 'list', 'blockquote', 'table', 'text']);

// Formulas have a rule of their own, and the two escapes would alter text that is already complete.
const options = {
  katex: false,
  inlineKatex: false,
  comparisonOperators: false,
  singleTilde: false,
  linkMode: 'text-only',
} as const;
