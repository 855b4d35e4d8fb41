import { foldCase } from './fold-case.ts';
import { once } from './once.ts';

/** A word or phrase to look for, folded once. */
export interface Keyword {
  readonly written: string;
  readonly folded: string;
  /** Can be looked up among the words of a text; anything else is searched for. */
  readonly isWord: boolean;
}

/** The words of one text, read when they are first asked for and shared by all rules. */
export interface TextWords {
  readonly has: (keyword: Keyword) => boolean;
}

export function prepareKeyword(written: string): Keyword {
  const folded = foldCase(written);
  return { written, folded, isWord: wholeWord.test(folded) && !unspaced.test(folded) };
}

export function readWords(text: string): TextWords {
  const folded = once(() => foldCase(text));
  const words = once(() => new Set(folded().match(everyWord)));
  return { has: (keyword) => (keyword.isWord ? words().has(keyword.folded) : hasPhrase(folded(), keyword.folded)) };
}

const wholeWord = /^[\p{L}\p{N}\p{M}_]+$/u;
const everyWord = /[\p{L}\p{N}\p{M}_]+/gu;
/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const lastWordCharacter = /[\p{L}\p{N}\p{M}_]$/u;
const firstWordCharacter = /^[\p{L}\p{N}\p{M}_]/u;

/** Finds the phrase where it does not begin or end within a word. */
function hasPhrase(text: string, phrase: string): boolean {
  if (phrase === '') return false;
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    if (isBoundary(text, at) && isBoundary(text, at + phrase.length)) return true;
  }
  return false;
}

/** Two code units each way hold the characters on both sides. */
function isBoundary(text: string, at: number): boolean {
  const before = lastWordCharacter.exec(text.slice(Math.max(0, at - 2), at))?.[0];
  const after = firstWordCharacter.exec(text.slice(at, at + 2))?.[0];
  return before === undefined || after === undefined || unspaced.test(before) || unspaced.test(after);
}
