export interface FoldedText {
  /** Without case and diacritics, as the index compares. */
  readonly folded: string;
  /** Where in the text a place of the folded one is, in UTF-16 units; also right for the place behind its end. */
  readonly placeOf: (index: number) => number;
}

export function foldText(text: string): FoldedText {
  if (isAscii(text)) return { folded: text.toLowerCase(), placeOf: (index) => index };
  const pieces: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const folded = foldCharacter(character);
    pieces.push(folded);
    places.push(...Array.from({ length: folded.length }, () => at));
    at += character.length;
  }
  return { folded: pieces.join(''), placeOf: (index) => places[index] ?? text.length };
}

function isAscii(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text);
}

function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  return isAscii(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
