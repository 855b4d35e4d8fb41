import { z } from 'zod';
import type { AnswerPart } from './answer-part.ts';

const Text = z.string().nullish().catch(undefined);
const Source = z.object({ url: z.string(), title: Text });
const SourceList = z.array(z.union([z.string(), Source])).catch([]);

/** The sources of a whole answer: plain addresses, and search results that know their titles. Repeats are one source. */
export function readSources(citations: unknown, searchResults: unknown): readonly AnswerPart[] {
  if (!citations && !searchResults) return [];
  const results = SourceList.parse(searchResults).map(toSource);
  const cited = SourceList.parse(citations).map(toSource);
  const titles = new Map(results.map((result) => [result.url, result.title]));
  return (cited.length > 0 ? cited : results).map(({ url, title = titles.get(url) }) => ({
    type: 'citation',
    key: JSON.stringify([url]),
    citation: { url, ...(title && { title }) },
  }));
}

function toSource(source: z.infer<typeof SourceList>[number]): { readonly url: string; readonly title?: string } {
  if (typeof source === 'string') return { url: source };
  return { url: source.url, ...(source.title && { title: source.title }) };
}
