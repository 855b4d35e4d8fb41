import type { IndexOf } from './create-forward-search.ts';

export type FoundMath = {
  /** Length of the whole formula with its delimiters, in UTF-16 units. */
  readonly length: number;
  readonly source: string;
  readonly isDisplay: boolean;
};

/** The formula at the very start of `text`, if there is one. `before` is the character in front of it. */
export function findMath(text: string, before: string | undefined, indexOf: IndexOf): FoundMath | undefined {
  if (text.startsWith('\\(')) return between(text, { open: '\\(', close: '\\)', isDisplay: false }, indexOf);
  if (text.startsWith('\\[')) return between(text, { open: '\\[', close: '\\]', isDisplay: true }, indexOf);
  if (text.startsWith('$$')) return between(text, { open: '$$', close: '$$', isDisplay: true }, indexOf);
  return text.startsWith('$') ? findDollarMath(text, before) : undefined;
}

type Delimiters = { readonly open: string; readonly close: string; readonly isDisplay: boolean };

function between(text: string, { open, close, isDisplay }: Delimiters, indexOf: IndexOf): FoundMath | undefined {
  const end = indexOf(text, close, open.length);
  if (end === -1) return undefined;
  const source = text.slice(open.length, end);
  if (source.trim() === '' || /\n[ \t]*\n/.test(source)) return undefined;
  return { length: end + close.length, source: source.trim(), isDisplay };
}

/**
 * A single dollar is money far more often than mathematics, so `$…$` counts only when nothing else can be meant:
 * - the opening dollar follows no letter, digit, dollar or backslash and is followed by no space;
 * - the closing dollar follows no space and is followed by no letter or digit ("$5 and $10" fails here);
 * - the content stays on one line, is short, and holds no code and no further dollar;
 * - the content reads as a formula (see `readsAsFormula`).
 */
function findDollarMath(text: string, before: string | undefined): FoundMath | undefined {
  if (before !== undefined && /[\p{L}\p{N}$\\]/u.test(before)) return undefined;
  const match = /^\$([^\s$`](?:[^$`\n]{0,300}[^\s$`\\])?)\$(?![\p{L}\p{N}$])/u.exec(text);
  const source = match?.[1];
  if (!match || source === undefined || !readsAsFormula(source)) return undefined;
  return { length: match[0].length, source, isDisplay: false };
}

/**
 * A formula has a sign of mathematics (a command, an index, a power, an equation, a call, or a lone variable) and no
 * prose: plain words of two letters and more, outside commands and braces, are only allowed as names of functions.
 */
function readsAsFormula(source: string): boolean {
  const bare = source.replace(/\\[a-zA-Z]+|\\./g, ' ').replace(/\{[^{}]*\}/g, ' ');
  const words = bare.match(/(?<![_^])[\p{L}]{2,}/gu) ?? [];
  if (words.some((word) => !functionNames.has(word) && !isProductOfVariables(word))) return false;
  if (/\\[a-zA-Z]+|[A-Za-z0-9)}\]]\s?[_^]|[=<>]/.test(source)) return !isAmount(source);
  if (/^[A-Za-z]'?$/.test(source)) return true;
  return (
    /[A-Za-z]/.test(source) && /[A-Za-z0-9)]\s?[-+*/|(]\s?[A-Za-z0-9(-]/.test(source) && !/^\d[\d.,]*\s/.test(source)
  );
}

const functionNames = new Set(['sin', 'cos', 'tan', 'log', 'ln', 'exp', 'max', 'min', 'det', 'lim', 'gcd', 'mod']);

/** `mc` in `E = mc^2`: two letters that stand for two variables. */
function isProductOfVariables(word: string): boolean {
  return /^[a-zA-Z]{2}$/.test(word) && !commonWords.has(word.toLowerCase());
}

const commonWords = new Set(
  'am an as at be by do go he if in is it me my no of on or so to up us we vs ca eu uk mo yr hr'.split(' '),
);

/** "5 = 5", "20% < 30": numbers and signs without a single variable or command. */
function isAmount(source: string): boolean {
  return !/[A-Za-z\\^_]/.test(source);
}
