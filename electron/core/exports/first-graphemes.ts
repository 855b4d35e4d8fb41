/** The first so many letters as people count them: never half an emoji or accent. */
export function firstGraphemes(text: string, count: number): string {
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(0, count * 20));
  return Array.from(graphemes, ({ segment }) => segment)
    .slice(0, count)
    .join('');
}
