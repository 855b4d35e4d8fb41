import { foldText } from '../../shared/model/fold-text.ts';

/** Whether each word is the beginning of a word of the text, or inside of one where it is long; case and accents aside. */
export function holdsWords(text: string, words: string): boolean {
  const { folded } = foldText(text);
  const starts = folded.split(/[^\p{L}\p{N}]+/u);
  return foldText(words)
    .folded.split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => starts.some((start) => start.startsWith(word)) || (word.length > 2 && folded.includes(word)));
}
