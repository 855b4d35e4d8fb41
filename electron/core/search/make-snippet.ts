import type { Snippet, TextMark } from '../../../shared/model/search.ts';
import { foldText } from '../../../shared/model/fold-text.ts';

/** Long enough for two lines, with the first hit near its beginning. */
const snippetCharacters = 160;
const charactersBefore = 40;

/** The surroundings of the first hit in one line, with every hit in it marked. */
export function makeSnippet(text: string, terms: readonly string[]): Snippet {
  const hits = findTerms(text, terms);
  const start = beginBefore(text, hits[0]?.start ?? 0);
  const end = endOf(text, start + snippetCharacters);
  const before = start > 0 ? '…' : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end).replace(/\s/g, ' ')}${end < text.length ? '…' : ''}`,
    marks: hits
      .filter((hit) => hit.start < end)
      .map((hit) => ({ start: hit.start + shift, length: Math.min(hit.length, end - hit.start) })),
  };
}

/** How many of the terms a text holds. */
export function countHeld(text: string, terms: readonly string[]): number {
  const { folded } = foldText(text);
  return terms.filter((term) => folded.includes(foldText(term).folded)).length;
}

/** Every place that holds one of the terms, from the first on; those that touch are one. */
export function findTerms(text: string, terms: readonly string[]): readonly TextMark[] {
  const { folded, placeOf } = foldText(text);
  const found = terms
    .flatMap((term) => placesOf(folded, foldText(term).folded))
    .map(({ start, length }) => ({ start: placeOf(start), end: placeOf(start + length) }))
    .toSorted((one, other) => one.start - other.start);
  const joined: { start: number; end: number }[] = [];
  for (const place of found) {
    const last = joined.at(-1);
    if (last && place.start <= last.end) last.end = Math.max(last.end, place.end);
    else joined.push({ ...place });
  }
  return joined.filter(({ start, end }) => end > start).map(({ start, end }) => ({ start, length: end - start }));
}

function placesOf(text: string, term: string): readonly TextMark[] {
  const places: TextMark[] = [];
  if (term === '') return places;
  for (let start = text.indexOf(term); start !== -1; start = text.indexOf(term, start + term.length)) {
    places.push({ start, length: term.length });
  }
  return places;
}

/** At a word's beginning where one is near. */
function beginBefore(text: string, hit: number): number {
  const earliest = hit - charactersBefore;
  if (earliest <= 0) return 0;
  const space = text.slice(earliest, hit).search(/\s\S/);
  return space === -1 ? endOf(text, earliest) : earliest + space + 1;
}

/** Never between the two halves of one character. */
function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}
