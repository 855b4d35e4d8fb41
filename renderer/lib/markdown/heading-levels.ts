import type { BlockNode } from './markdown-node.ts';

export type HeadingLevel = (typeof levels)[number];

/**
 * The levels of headings on the page, by their places among the blocks. The title of the window is the first level, a
 * message has none of its own, and whoever writes begins where they like and leaves levels out: the page never does.
 */
export function headingLevels(blocks: readonly BlockNode[]): ReadonlyMap<number, HeadingLevel> {
  const found = new Map<number, HeadingLevel>();
  let above: readonly number[] = [];
  blocks.forEach((block, at) => {
    if (block.type !== 'heading') return;
    above = above.filter((depth) => depth < block.depth);
    found.set(at, levels[above.length] ?? 'h6');
    above = [...above, block.depth];
  });
  return found;
}

const levels = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
