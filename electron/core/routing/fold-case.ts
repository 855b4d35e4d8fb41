/**
 * The text so that what reads the same is the same: `Straße` and `STRASSE`, `ΟΔΟΣ` and `οδος`, composed and decomposed
 * accents. White space of any length is one space.
 */
export function foldCase(text: string): string {
  const composed = isPlain.test(text) ? text.toLowerCase() : foldBeyondAscii(text);
  return composed.replaceAll(/\s+/g, ' ').trim();
}

const isPlain = /^[\0-\x7f]*$/;

/** Upper case first: it undoes ligatures and ß. The sigma at the end of a word is one like any other. */
function foldBeyondAscii(text: string): string {
  return text.normalize('NFC').toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFC');
}
