import type { Token, TokenizerAndRendererExtension, Tokens } from 'marked';

export type FootnoteMarkToken = { type: 'footnote-mark'; raw: string; label: string };
export type FootnoteToken = { type: 'footnote'; raw: string; label: string; tokens: Token[] };

/** `[^1]` in a text, and `[^1]: the note` on a line of its own, with the indented lines behind it. */
export const footnoteExtensions: readonly TokenizerAndRendererExtension[] = [
  {
    name: 'footnote-mark',
    level: 'inline',
    tokenizer(source): (FootnoteMarkToken & Tokens.Generic) | undefined {
      const match = /^\[\^([^\]\s[]{1,50})\](?![(:])/.exec(source);
      const label = match?.[1];
      return match && label !== undefined ? { type: 'footnote-mark', raw: match[0], label } : undefined;
    },
  },
  {
    name: 'footnote',
    level: 'block',
    // A paragraph ends where a note begins; the search stops with the paragraph.
    start(source) {
      const match = /\n(?=\[\^)|\n[ \t]*\n/.exec(source);
      return match?.[0] === '\n' ? match.index + 1 : undefined;
    },
    tokenizer(source): (FootnoteToken & Tokens.Generic) | undefined {
      const match = /^\[\^([^\]\s[]{1,50})\]:[ \t]*([^\n]*(?:\n+(?: {2,}|\t)[^\n]+)*)(?:\n|$)/.exec(source);
      const label = match?.[1];
      if (!match || label === undefined) return undefined;
      const tokens: Token[] = [];
      this.lexer.inline((match[2] ?? '').replace(/\n+[ \t]+/g, '\n'), tokens);
      return { type: 'footnote', raw: match[0], label, tokens };
    },
  },
];
