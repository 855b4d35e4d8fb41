/** NUL and halves of surrogate pairs cannot be stored; everything else stays as it was written. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed();
}

/** What is there of several pieces, apart by a blank line. */
export function joinParagraphs(pieces: readonly (string | undefined)[]): string {
  return pieces.filter((piece) => piece !== undefined && piece.trim() !== '').join('\n\n');
}

const longestTitle = 80;

/** The title as it was, else the first words that were said. */
export function titleOf(title: string | undefined, firstText: string | undefined): string {
  const words = (title?.trim() || firstText?.trim() || 'Untitled').replace(/\s+/g, ' ');
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(words.slice(0, 2_000));
  const shown = Array.from(graphemes, ({ segment }) => segment).slice(0, longestTitle);
  return cleanText(shown.join('')).slice(0, 300);
}
