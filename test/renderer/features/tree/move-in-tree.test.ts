import { expect, test } from 'vitest';
import { describeRow } from '../../../../renderer/features/tree/describe-row.ts';
import { moveInTree } from '../../../../renderer/features/tree/move-in-tree.ts';
import { createTreeItems } from '../../../../renderer/features/tree/tree-items.ts';
import { layTreeRows } from '../../../../renderer/features/tree/tree-rows.ts';
import { chain, forked } from './sample-outline.ts';

const rows = layTreeRows(createTreeItems(forked, 'a3'), new Set());
const move = (key: string, activeKey: string, among = rows) =>
  moveInTree(among, { key, activeKey }, ({ item }) => describeRow(item).author);

test.each([
  ['ArrowDown', 'q1', { type: 'go', key: 'a1' }],
  ['ArrowUp', 'a1', { type: 'go', key: 'q1' }],
  ['ArrowDown', 'a3', undefined],
  ['Home', 'a3', { type: 'go', key: 'q1' }],
  ['End', 'q1', { type: 'go', key: 'a3' }],
  ['ArrowRight', 'q1', { type: 'go', key: 'a1' }],
  ['ArrowRight', 'a1', undefined],
  ['ArrowLeft', 'a2', { type: 'turn', key: 'a2' }],
  ['ArrowLeft', 'a3', { type: 'go', key: 'a2' }],
  ['Enter', 'a1', { type: 'open', key: 'a1' }],
  [' ', 'a1', { type: 'open', key: 'a1' }],
  ['y', 'a1', { type: 'go', key: 'q2' }],
  ['Y', 'q2', { type: 'go', key: 'q1' }],
  ['Tab', 'q1', undefined],
] as const)('%s on %s', (key, activeKey, expected) => {
  expect(move(key, activeKey)).toEqual(expected);
});

test('a folded row unfolds by Right, and the middle of a run by Enter', () => {
  const folded = layTreeRows(createTreeItems(chain(30), 'm29'), new Set(['m0']));
  const run = layTreeRows(createTreeItems(chain(30), 'm29'), new Set());
  expect([move('ArrowRight', 'm0', folded), move('Enter', 'run-m3', run)]).toEqual([
    { type: 'turn', key: 'm0' },
    { type: 'turn', key: 'run-m3' },
  ]);
});
