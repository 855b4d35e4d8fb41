/** Read and laid out without a pause that anyone notices. */
const pieceCharacters = 100_000;

/** Where the first pieces of a text end: behind a line where one ends near, and never short of a small rest. */
export function endOfPieces(text: string, pieceCount: number): number {
  const limit = pieceCount * pieceCharacters;
  const smallest = pieceCharacters / 2;
  if (text.length <= limit + smallest) return text.length;
  const line = text.lastIndexOf('\n', limit);
  if (line > limit - smallest) return line + 1;
  // Never between the two halves of one character.
  return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit + 1 : limit;
}
