/** What the style sheet calls the words a search led to. */
export const highlightName = 'found';

/** Marks the words wherever they stand in the element, without a change to it; the returned function ends that. */
export function markWords(element: Element, words: readonly string[]): () => void {
  if (!('highlights' in CSS)) return () => {};
  const highlight = new Highlight(...rangesOf(element, words));
  CSS.highlights.set(highlightName, highlight);
  return () => {
    if (CSS.highlights.get(highlightName) === highlight) CSS.highlights.delete(highlightName);
  };
}

/** Words that are written across several elements are left unmarked. */
export function rangesOf(element: Element, words: readonly string[]): readonly Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const word of words) ranges.push(...rangesIn(node, word.toLowerCase()));
  }
  return ranges;
}

function rangesIn(node: Node, word: string): readonly Range[] {
  const ranges: Range[] = [];
  const text = node.nodeValue?.toLowerCase() ?? '';
  if (word === '' || text.length !== node.nodeValue?.length) return ranges;
  for (let start = text.indexOf(word); start !== -1; start = text.indexOf(word, start + word.length)) {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + word.length);
    ranges.push(range);
  }
  return ranges;
}
