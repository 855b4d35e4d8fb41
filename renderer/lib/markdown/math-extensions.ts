import type { TokenizerAndRendererExtension, Tokens } from 'marked';
import { findMath } from './find-math.ts';

export type InlineMathToken = { type: 'inline-math'; raw: string; source: string; isDisplay: boolean };
export type BlockMathToken = { type: 'block-math'; raw: string; source: string; isOpen: boolean };

/** Formulas inside a paragraph: `\(..\)`, `\[..\]`, `$$..$$` and, where unmistakable, `$..$`. */
export const inlineMath: TokenizerAndRendererExtension = {
  name: 'inline-math',
  level: 'inline',
  start: (source) => source.indexOf('$'),
  tokenizer(source, tokens): (InlineMathToken & Tokens.Generic) | undefined {
    const found = findMath(source, tokens.at(-1)?.raw.at(-1));
    if (!found) return undefined;
    const raw = source.slice(0, found.length);
    return { type: 'inline-math', raw, source: found.source, isDisplay: found.isDisplay };
  },
};

/**
 * Formulas on lines of their own. An opened one that nothing closes yet reaches to the end of the text and is shown as
 * source; a blank line before the close means that it is no formula.
 */
export const blockMath: TokenizerAndRendererExtension = {
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
    const blankLine = source.slice(from).search(/\n[ \t]*\n/);
    const paragraphEnd = blankLine === -1 ? source.length : from + blankLine;
    const end = source.indexOf(close, from);
    if (end === -1 && blankLine === -1) return openMath(source, from);
    if (end === -1 || end > paragraphEnd) return undefined;
    const rest = /^[ \t]*(?=\n|$)/.exec(source.slice(end + close.length));
    const formula = source.slice(from, end).trim();
    if (!rest || formula === '') return undefined;
    const raw = source.slice(0, end + close.length + rest[0].length);
    return { type: 'block-math', raw, source: formula, isOpen: false };
  },
};

function openMath(source: string, from: number): (BlockMathToken & Tokens.Generic) | undefined {
  if (source.slice(from).trim() === '' && !source.includes('\n')) return undefined;
  return { type: 'block-math', raw: source, source: source.slice(from).trim(), isOpen: true };
}
