import type { MarkedToken, Token } from 'marked';
import type { CitationToken } from './citation-extension.ts';
import type { BlockMathToken, InlineMathToken } from './math-extensions.ts';

/** Every token that the lexer and our extensions make. */
export type KnownToken = MarkedToken | InlineMathToken | BlockMathToken | CitationToken;

/** The parsing boundary of markdown: the lexer types its tokens as records that are open for any extension. */
export function knownToken(token: Token): KnownToken {
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions -- only our three extensions add types
  return token as KnownToken;
}
