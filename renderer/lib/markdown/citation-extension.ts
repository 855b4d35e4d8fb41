import type { TokenizerAndRendererExtension, Tokens } from 'marked';

export type CitationToken = { type: 'citation'; raw: string; ordinal: number };

/** `[1]` as a mark for the first citation, unless the text itself defines what `[1]` links to. */
export const citationMark: TokenizerAndRendererExtension = {
  name: 'citation',
  level: 'inline',
  tokenizer(source): (CitationToken & Tokens.Generic) | undefined {
    const match = /^\[(\d{1,3})\](?!\()(?:\[([^\]\n]{1,100})\])?/.exec(source);
    const digits = match?.[1];
    if (digits === undefined) return undefined;
    const { links } = this.lexer.tokens;
    const following = match?.[2]?.toLowerCase();
    if (links[digits] || (following !== undefined && links[following])) return undefined;
    return { type: 'citation', raw: `[${digits}]`, ordinal: Number(digits) };
  },
};
