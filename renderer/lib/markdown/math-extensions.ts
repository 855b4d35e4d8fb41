import type { TokenizerAndRendererExtension, Tokens } from 'marked';
import type { ForwardSearch } from './create-forward-search.ts';
import { findMath } from './find-math.ts';

export type InlineMathToken = { type: 'inline-math'; raw: string; source: string; isDisplay: boolean };
export type BlockMathToken = { type: 'block-math'; raw: string; source: string; isOpen: boolean };

/** `search` is entered anew for every text that the lexer reads. */
export function createMathExtensions(search: ForwardSearch): readonly TokenizerAndRendererExtension[] {
  return [createInlineMath(search), createBlockMath(search)];
}

/** Formulas inside a paragraph: `\(..\)`, `\[..\]`, `$$..$$` and, where unmistakable, `$..$`. */
function createInlineMath({ indexOf }: ForwardSearch): TokenizerAndRendererExtension {
  return {
    name: 'inline-math',
    level: 'inline',
    start: (source) => indexOf(source, '$', 0),
    tokenizer(source, tokens): (InlineMathToken & Tokens.Generic) | undefined {
      const found = findMath(source, tokens.at(-1)?.raw.at(-1), indexOf);
      if (!found) return undefined;
      const raw = source.slice(0, found.length);
      return { type: 'inline-math', raw, source: found.source, isDisplay: found.isDisplay };
    },
  };
}

/**
 * Formulas on lines of their own. An opened one that nothing closes yet reaches to the end of the text and is shown as
 * source; a blank line before the close means that it is no formula.
 */
function createBlockMath({ indexOf }: ForwardSearch): TokenizerAndRendererExtension {
  return {
    name: 'block-math',
    level: 'block',
    // A paragraph ends where a formula begins on a line of its own; the search stops with the paragraph.
    start(source) {
      const match = /\n {0,3}(?=\$\$|\\\[)|\n[ \t]*\n/.exec(source);
      if (!match || (match[0].endsWith('\n') && match[0].length > 1)) return undefined;
      return match.index + match[0].length;
    },
    tokenizer(source): (BlockMathToken & Tokens.Generic) | undefined {
      const opening = /^ {0,3}(\$\$(?!\$)|\\\[)/.exec(source);
      if (!opening) return undefined;
      const from = opening[0].length;
      const close = opening[1] === '$$' ? '$$' : '\\]';
      const end = indexOf(source, close, from);
      if (end === -1) return indexOf(source, blankLine, from) === -1 ? openMath(source, from) : undefined;
      const rest = /^[ \t]*(?=\n|$)/.exec(source.slice(end + close.length));
      const inside = source.slice(from, end);
      const formula = inside.trim();
      if (!rest || formula === '' || blankLine.test(inside)) return undefined;
      const raw = source.slice(0, end + close.length + rest[0].length);
      return { type: 'block-math', raw, source: formula, isOpen: false };
    },
  };
}

const blankLine = /\n[ \t]*\n/;

function openMath(source: string, from: number): (BlockMathToken & Tokens.Generic) | undefined {
  if (source.slice(from).trim() === '' && !source.includes('\n')) return undefined;
  return { type: 'block-math', raw: source, source: source.slice(from).trim(), isOpen: true };
}
