import type { Lexer, Token } from 'marked';
import type { ForwardSearch } from './create-forward-search.ts';
import { plainToken } from './plain-token.ts';

/**
 * The lexer calls itself for quotes and list items, and for emphasis and links: past a depth that nobody reads, what
 * is inside stays plain text, so that no answer can exhaust the stack. Each level searches its own source.
 */
export function limitNesting(lexer: Lexer, search: ForwardSearch): void {
  const blockTokens = lexer.blockTokens.bind(lexer);
  const inlineTokens = lexer.inlineTokens.bind(lexer);
  let blockDepth = 0;
  let inlineDepth = 0;

  function limitedBlocks(source: string, tokens: Token[] = [], isParagraphClipped = false): Token[] {
    if (blockDepth >= deepestBlock) {
      tokens.push(plainToken(source));
      return tokens;
    }
    blockDepth += 1;
    const leave = search.enter();
    try {
      return blockTokens(source, tokens, isParagraphClipped);
    } finally {
      leave();
      blockDepth -= 1;
    }
  }

  function limitedInline(source: string, tokens: Token[] = []): Token[] {
    if (inlineDepth > deepestInline || hasTooManyMarks(source) || bracketDepth(source) > deepestBracket) {
      tokens.push({ type: 'text', raw: source, text: source, escaped: false });
      return tokens;
    }
    inlineDepth += 1;
    const leave = search.enter();
    try {
      return inlineTokens(source, tokens);
    } finally {
      leave();
      inlineDepth -= 1;
    }
  }

  Object.assign(lexer, { blockTokens: limitedBlocks, inlineTokens: limitedInline });
}

/** Levels of quotes and lists, of emphasis and links, and of brackets that are open at once. */
const deepestBlock = 50;
const deepestInline = 20;
const deepestBracket = 50;

/** The lexer looks for the end of every mark anew as well: past what any paragraph has, they are only characters. */
function hasTooManyMarks(source: string): boolean {
  return source.length > mostMarks && (source.match(/[*_~<$`]/g)?.length ?? 0) > mostMarks;
}

const mostMarks = 2_000;

/** The lexer looks for the end of every open bracket anew, which takes the square of their number. */
function bracketDepth(source: string): number {
  let depth = 0;
  let deepest = 0;
  for (const bracket of source.match(/[[\]]/g) ?? []) {
    depth = bracket === '[' ? depth + 1 : Math.max(0, depth - 1);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
