/** What the style sheet calls the words a search led to. */
const highlightName = 'found';

/** Marks the words at these places, without a change to them; the returned function ends that. */
export function markRanges(ranges: readonly Range[]): () => void {
  if (!('highlights' in CSS)) return () => {};
  const highlight = new Highlight(...ranges);
  CSS.highlights.set(highlightName, highlight);
  return () => {
    if (CSS.highlights.get(highlightName) === highlight) CSS.highlights.delete(highlightName);
  };
}
