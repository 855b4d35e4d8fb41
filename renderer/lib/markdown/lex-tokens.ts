import { Lexer, Marked, type Links, type Token } from 'marked';
import { addressInText } from './address-in-text.ts';
import { citationMark } from './citation-extension.ts';
import { cjkEmphasis } from './cjk-emphasis.ts';
import { createForwardSearch } from './create-forward-search.ts';
import { footnoteExtensions } from './footnote-extensions.ts';
import { limitNesting } from './limit-nesting.ts';
import { createMathExtensions } from './math-extensions.ts';
import { plainToken } from './plain-token.ts';

/** `links` are definitions known from elsewhere; the text's own come on top. */
export type LexTokens = (text: string, links: Links) => readonly Token[];

/** Makes the function that reads markdown into tokens: GFM, formulas and citation marks. */
export function createLexTokens(): LexTokens {
  const search = createForwardSearch();
  const extensions = [...createMathExtensions(search), citationMark, ...footnoteExtensions, cjkEmphasis];
  const { defaults } = new Marked({ gfm: true, extensions, tokenizer: addressInText });
  return (text, links) => {
    const lexer = new Lexer(defaults);
    limitNesting(lexer, search);
    Object.assign(lexer.tokens.links, links);
    return lexOrKeepPlain(lexer, text);
  };
}

/** The lexer is not ours and answers are anything: whatever it throws costs the text its look and never its words. */
function lexOrKeepPlain(lexer: Lexer, text: string): readonly Token[] {
  try {
    return lexer.lex(text);
  } catch {
    return [plainToken(text)];
  }
}
