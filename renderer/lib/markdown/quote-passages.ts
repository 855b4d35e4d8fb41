import type { Citation } from '../../../shared/model/message.ts';
import { countUnits } from './count-units.ts';

/** The citations with the words of the text that they stand for, where the provider gave no passage of the source. */
export function quotePassages(text: string, citations: readonly Citation[]): readonly Citation[] {
  if (!citations.some(({ range, quote }) => range && quote === undefined)) return citations;
  const toUnits = countUnits(text);
  return citations.map((citation) => {
    const { range, quote } = citation;
    const end = range && toUnits(range.end);
    if (!range || quote !== undefined || end === undefined) return citation;
    const words = text.slice(toUnits(range.start), end).replace(link, '').trim();
    return /[\p{L}\p{N}]/u.test(words) ? { ...citation, quote: words } : citation;
  });
}

/** Some providers let the range be the link to the source, which says nothing that the preview does not. */
const link = /\(?\[[^\]\n]*\]\([^)\n]*\)\)?/g;
