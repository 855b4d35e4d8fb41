import { describe, expect, test } from 'vitest';
import { createMarkdownReader } from '../../../../renderer/lib/markdown/create-markdown-reader.ts';
import type { BlockNode } from '../../../../renderer/lib/markdown/markdown-node.ts';

const tooDeep: readonly (readonly [name: string, text: string])[] = [
  ['2,500 quotes', `${'>'.repeat(2_500)} deep`],
  ['10,000 quotes', `${'>'.repeat(10_000)} deep`],
  ['3,000 lists', `${'- '.repeat(3_000)}deep`],
  ['10,000 lists', `${'- '.repeat(10_000)}deep`],
  ['lists in quotes', `${'> 1. '.repeat(3_000)}deep`],
  ['lists indented line by line', Array.from({ length: 120 }, (_, level) => `${'  '.repeat(level)}- deep`).join('\n')],
];

function depthOf(blocks: readonly BlockNode[]): number {
  const inside = blocks.map((block) => {
    if (block.type === 'quote') return 1 + depthOf(block.blocks);
    return block.type === 'list' ? 1 + depthOf(block.items.flatMap((item) => item.blocks)) : 0;
  });
  return Math.max(0, ...inside);
}

describe('limit-nesting', () => {
  test.each(tooDeep)('shows the first 50 levels of %s and keeps the rest as text', (_, text) => {
    const { blocks } = createMarkdownReader().read(text, false);
    expect({ depth: depthOf(blocks), isWhole: JSON.stringify(blocks).includes('deep') }).toEqual({
      depth: 50,
      isWhole: true,
    });
  });

  test.each(tooDeep)('reads %s streamed in pieces as the whole', (_, text) => {
    const reader = createMarkdownReader();
    for (let length = 0; length < text.length; length += Math.ceil(text.length / 5)) {
      reader.read(text.slice(0, length), true);
    }
    expect(reader.read(text, false).blocks).toEqual(createMarkdownReader().read(text, false).blocks);
  });

  test('reads what stands around a block that is too deep as ever', () => {
    const { blocks } = createMarkdownReader().read(`# Before\n\n${'>'.repeat(2_500)} deep\n\n**After**`, false);
    expect(blocks).toMatchObject([{ type: 'heading' }, { type: 'quote' }, { content: [{ type: 'strong' }] }]);
  });

  test('keeps brackets that are too deep as text', () => {
    const text = `${'['.repeat(3_000)}x${'](a)'.repeat(3_000)}`;
    expect(createMarkdownReader().read(text, false).blocks).toEqual([
      { type: 'paragraph', raw: text, content: [{ type: 'text', text }] },
    ]);
  });
});
