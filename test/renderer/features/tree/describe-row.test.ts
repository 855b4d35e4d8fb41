import { expect, test } from 'vitest';
import { describeRow } from '../../../../renderer/features/tree/describe-row.ts';
import { createTreeItems, type TreeItem } from '../../../../renderer/features/tree/tree-items.ts';
import type { OutlineNode } from '../../../../shared/model/outline.ts';
import { answered, chain, said } from './sample-outline.ts';

function first(nodes: readonly OutlineNode[], at = 0): TreeItem {
  const item = createTreeItems(nodes, undefined)[at];
  if (!item) throw new Error('The outline is empty.');
  return item;
}

test.each([
  ['the person', said('q'), ['You', 'Words of q']],
  ['the model that answered', answered('a', ''), ['Model of a', 'Words of a']],
  [
    'an answer that never came',
    { ...said('a'), role: 'assistant', words: '', status: 'failed' },
    ['Answer', 'no answer'],
  ],
  [
    'an answer on its way',
    { ...said('a'), role: 'assistant', words: '', status: 'streaming' },
    ['Answer', 'being written'],
  ],
] as const)('a row names %s', (_title, { parentId: _, ...node }: OutlineNode, expected) => {
  const { author, words } = describeRow(first([node]));
  expect([author, words]).toEqual(expected);
});

test('the middle of a run is said by its length', () => {
  const run = first(chain(30)).children.find(({ type }) => type === 'run');
  expect(run && describeRow(run).words).toBe('25 messages without a fork');
});
