import type { Citation } from '../../../shared/model/message.ts';
import { countUnits } from './count-units.ts';
import { findWholes, type Whole } from './find-wholes.ts';

/**
 * The text with a mark, `[1]`, where the range of a citation ends. What may not be broken, such as code, formulas and
 * links, is left whole: its mark follows behind. A citation gets none whose range has not arrived yet, or that the text
 * marks itself.
 */
export function placeCitations(text: string, citations: readonly Citation[]): string {
  const marks = findMarks(text, citations);
  const pieces = marks.map(({ at, before, ordinal }, index) => {
    return `${text.slice(marks[index - 1]?.at ?? 0, at)}${before}[${String(ordinal)}]`;
  });
  const rest = text.slice(marks.at(-1)?.at ?? 0);
  // Before a parenthesis a mark would read as a link.
  return [...pieces, marks.length > 0 && rest.startsWith('(') ? ` ${rest}` : rest].join('');
}

type Place = { readonly at: number; readonly before: string };
type Mark = Place & { readonly ordinal: number };

function findMarks(text: string, citations: readonly Citation[]): readonly Mark[] {
  if (!citations.some(({ range }) => range)) return [];
  const wholes = findWholes(text);
  const toUnits = countUnits(text);
  return citations
    .flatMap(({ range }, index): readonly Mark[] => {
      const end = range && toUnits(range.end);
      const place = end === undefined ? undefined : placeAt(text, wholes, end);
      return place ? [{ ...place, ordinal: index + 1 }] : [];
    })
    .sort((one, other) => one.at - other.at);
}

/** Behind the last word of the range, and behind the whole and the closing emphasis that the range ends in. */
function placeAt(text: string, wholes: readonly Whole[], end: number): Place | undefined {
  const words = text.slice(0, end).replace(/[\s|]+$/, '').length;
  const whole = wholes.find(({ from, to }) => from < words && words <= to);
  if (whole?.kind === 'open-code' || words === 0) return undefined;
  if (whole?.kind === 'code') return { at: whole.to, before: '\n' };
  const from = whole?.to ?? words;
  const at = from + (/^[*_~]+/.exec(text.slice(from))?.[0].length ?? 0);
  if (hasMark(text, at)) return undefined;
  return { at, before: whole?.kind === 'address' ? ' ' : '' };
}

function hasMark(text: string, at: number): boolean {
  return (
    /\[\d{1,3}\][.,;:]?$/.test(text.slice(Math.max(0, at - 8), at)) || /^\s?\[\d{1,3}\]/.test(text.slice(at, at + 8))
  );
}
