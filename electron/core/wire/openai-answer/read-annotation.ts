import { z } from 'zod';
import type { AnswerPart, TextPlace } from './answer-part.ts';

const Text = z.string().nullish().catch(undefined);
const Place = {
  url: z.string(),
  title: Text,
  content: Text,
  start_index: z.unknown().optional(),
  end_index: z.unknown().optional(),
};
const Annotation = z.union([z.object({ url_citation: z.object(Place) }), z.object(Place)]);
const Range = z
  .object({ start: z.int().nonnegative(), end: z.int().nonnegative() })
  .refine(({ start, end }) => start < end);

/** The citation in an annotation of the text at that place; nothing for annotations of other kinds. */
export function readAnnotation(value: unknown, textPlace?: TextPlace): readonly AnswerPart[] {
  const parsed = Annotation.safeParse(value);
  if (!parsed.success) return [];
  const place = 'url_citation' in parsed.data ? parsed.data.url_citation : parsed.data;
  const { url, title, content, start_index: start, end_index: end } = place;
  const range = Range.safeParse({ start, end }).data;
  return [
    {
      type: 'citation',
      ...(textPlace !== undefined && { place: textPlace }),
      key: JSON.stringify([url, start, end]),
      citation: { url, ...(title && { title }), ...(content && { quote: content }), ...(range && { range }) },
    },
  ];
}
