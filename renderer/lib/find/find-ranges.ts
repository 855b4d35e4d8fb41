import { findPhrase } from '../../../shared/model/find-phrase.ts';

/** Where the words of a message stand: answers, reasoning while it is open, what the person wrote, and code. */
const searched = '.markdown, .said, .code-text, .unformatted-text';
/** Not words of the message: controls, marks, typeset formulas. */
const passedOver = 'button, figcaption, .math, [aria-hidden="true"], .visually-hidden';
const blocks = 'p, li, h1, h2, h3, h4, h5, h6, td, th, pre, blockquote, div';

/** Every place of the phrase in what a message shows, also across emphasis and the colours of code. In reading order. */
export function findRanges(message: Element, phrase: string): readonly Range[] {
  const roots = [...message.querySelectorAll(searched)].filter(
    ({ parentElement }) => !parentElement?.closest(searched),
  );
  return roots.flatMap((root) => textsOf(root).flatMap((nodes) => rangesIn(nodes, phrase)));
}

/** Whether a place stands in what the model thought before it answered. */
export function isInReasoning({ startContainer }: Range): boolean {
  return startContainer.parentElement?.closest('[data-reasoning]') instanceof Element;
}

/** The text nodes of each block, which a phrase does not leave. */
function textsOf(root: Element): readonly (readonly Text[])[] {
  const groups: Text[][] = [];
  let block: Element | null | undefined;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(passedOver)) continue;
    const around = node.parentElement?.closest(blocks);
    if (around !== block || groups.length === 0) groups.push([]);
    block = around;
    groups.at(-1)?.push(node);
  }
  return groups;
}

function rangesIn(nodes: readonly Text[], phrase: string): readonly Range[] {
  const text = nodes.map(({ data }) => data).join('');
  return findPhrase(text, phrase).map(({ start, end }) => {
    const range = document.createRange();
    const from = placeIn(nodes, start);
    const to = placeIn(nodes, end - 1);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    return range;
  });
}

function placeIn(nodes: readonly Text[], at: number): { readonly node: Text; readonly offset: number } {
  let before = 0;
  for (const node of nodes) {
    if (at < before + node.length) return { node, offset: at - before };
    before += node.length;
  }
  throw new Error(`There is no character ${at} in a text of ${before}.`);
}
