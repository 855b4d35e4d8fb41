import { expect, test } from 'vitest';
import { createTreeItems } from '../../../../renderer/features/tree/tree-items.ts';
import { layTreeRows } from '../../../../renderer/features/tree/tree-rows.ts';
import type { OutlineNode } from '../../../../shared/model/outline.ts';
import { answered, chain, forked, said } from './sample-outline.ts';

/** Each row as `level key`, with `+` or `-` where something lies below and `*` where it is on screen. */
function draw(nodes: readonly OutlineNode[], endId: string, ...turned: readonly string[]): readonly string[] {
  return layTreeRows(createTreeItems(nodes, endId), new Set(turned)).map(({ level, key, isExpanded, item }) => {
    const signs = { true: '-', false: '+', undefined: '' }[`${isExpanded}`];
    return `${level} ${key}${signs}${item.isShown ? '*' : ''}`;
  });
}

test('branches lie below their fork, and the one on screen is unfolded', () => {
  expect(draw(forked, 'a3')).toEqual(['1 q1-*', '2 a1', '2 a2-*', '3 q2*', '3 a3*']);
});

test('a branch that is not on screen is folded until it is turned', () => {
  expect(draw(forked, 'a1')).toEqual(['1 q1-*', '2 a1*', '2 a2+']);
  expect(draw(forked, 'a1', 'a2')).toEqual(['1 q1-*', '2 a1*', '2 a2-', '3 q2', '3 a3']);
});

test('versions of the first question stand beside each other', () => {
  const nodes = [said('q1'), answered('a1', 'q1'), said('q2'), answered('a2', 'q2')];
  expect(draw(nodes, 'a2')).toEqual(['1 q1+', '1 q2-*', '2 a2*']);
});

test('the middle of a long run is one row until it is turned', () => {
  expect(draw(chain(30), 'm29')).toEqual(['1 m0-*', '2 m1*', '2 m2*', '2 run-m3+*', '2 m28*', '2 m29*']);
  expect(draw(chain(30), 'm29', 'run-m3')).toHaveLength(31);
});

test('each row knows its place among those of its parent and how many forks lie above', () => {
  const rows = layTreeRows(createTreeItems(forked, 'a3'), new Set());
  expect(rows.map(({ position, count, depth, parentKey }) => [position, count, depth, parentKey])).toEqual([
    [1, 1, 0, undefined],
    [1, 2, 1, 'q1'],
    [2, 2, 1, 'q1'],
    [1, 2, 1, 'a2'],
    [2, 2, 1, 'a2'],
  ]);
});

test('two thousand messages, each answered twice, are laid out', () => {
  const nodes: OutlineNode[] = [said('q0')];
  for (let index = 0; index < 1_000; index += 1) {
    nodes.push(
      answered(`a${index}`, `q${index}`),
      answered(`b${index}`, `q${index}`),
      said(`q${index + 1}`, `b${index}`),
    );
  }
  expect(layTreeRows(createTreeItems(nodes, 'q1000'), new Set())).toHaveLength(3_001);
});
