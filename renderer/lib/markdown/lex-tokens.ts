import { Lexer, Marked, type Links, type Token } from 'marked';
import { citationMark } from './citation-extension.ts';
import { blockMath, inlineMath } from './math-extensions.ts';

/** `links` are definitions known from elsewhere; the text's own come on top. */
export type LexTokens = (text: string, links: Links) => readonly Token[];

/** Makes the function that reads markdown into tokens: GFM, formulas and citation marks. */
export function createLexTokens(): LexTokens {
  const { defaults } = new Marked({ gfm: true, extensions: [inlineMath, blockMath, citationMark] });
  return (text, links) => {
    const lexer = new Lexer(defaults);
    Object.assign(lexer.tokens.links, links);
    return lexer.lex(text);
  };
}
