import type { MarkedToken, Token } from 'marked';
import type { CitationToken } from './citation-extension.ts';
import type { FootnoteMarkToken, FootnoteToken } from './footnote-extensions.ts';
import type { BlockMathToken, InlineMathToken } from './math-extensions.ts';

/** Every token that the lexer and our extensions make. */
export type KnownToken =
  MarkedToken | InlineMathToken | BlockMathToken | CitationToken | FootnoteMarkToken | FootnoteToken;

/** The parsing boundary of markdown: the lexer types its tokens as records that are open for any extension. */
export function knownToken(token: Token): KnownToken {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- only our extensions add types
  return token as KnownToken;
}
