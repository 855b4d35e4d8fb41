import type { Tokens } from 'marked';

/** A block that shows its source, line by line, since no markdown is looked for in it. */
export function plainToken(raw: string): Tokens.HTML {
  return { type: 'html', block: true, raw, pre: false, text: raw };
}
