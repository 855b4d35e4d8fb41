/** More marks than this on one letter are nobody's spelling, and thousands of them stop a window while it lays them out. */
const mostMarks = 64;

/** What is drawn of a foreign text: marks that pile up on one letter end in an ellipsis. What is stored and copied has all. */
export function shownText(text: string): string {
  return text.length > mostMarks && piled.test(text) ? text.replace(eachPile, '$1…') : text;
}

/** A foreign title in the window's own words: signs that would turn those around are shown and do nothing. */
export function shownTitle(title: string): string {
  return shownText(title).replace(turningSigns, '\u{FFFD}');
}

/** Whether a text holds signs that turn the order of its letters around, so that it may read as something else. */
export function turnsAround(text: string): boolean {
  return /[\u202A-\u202E\u2066-\u2069]/.test(text);
}

const turningSigns = /[\u202A-\u202E\u2066-\u2069]/g;
const piled = new RegExp(`[\\p{M}\\p{Cf}]{${mostMarks + 1}}`, 'u');
const eachPile = new RegExp(`([\\p{M}\\p{Cf}]{${mostMarks}})[\\p{M}\\p{Cf}]+`, 'gu');
