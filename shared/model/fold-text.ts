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
  const known = new Map<string, string>();
  let at = 0;
  for (const character of text) {
    const folded = known.get(character) ?? foldCharacter(character);
    known.set(character, folded);
    pieces.push(folded);
    for (let left = folded.length; left > 0; left -= 1) places.push(at);
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
