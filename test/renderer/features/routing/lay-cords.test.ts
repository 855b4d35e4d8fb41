import { expect, test } from 'vitest';
import type { ListedRule, Rule } from '../../../../shared/model/rule.ts';
import { layCords } from '../../../../renderer/features/routing/board/lay-cords.ts';
import { sampleRule } from '../../support/sample-rules.ts';

const rule = (id: string, model: string, change: Partial<Rule> = {}): ListedRule => ({
  rule: sampleRule({ id, target: { type: 'model', model }, ...change }),
  problems: [],
});

test('each rule in sight has a cord; that of the open rule lies above the others with its fallbacks dashed', () => {
  const cords = layCords({
    rules: [
      rule('a', 'x/1'),
      rule('b', 'x/2', { fallbacks: [{ model: 'x/1' }] }),
      rule('c', 'x/1', { isEnabled: false }),
    ],
    shown: [0, 1, 2],
    selectedId: 'b',
    models: ['x/1', 'x/2'],
    defaultModels: [],
    scrollPx: 0,
    viewPx: 600,
  });
  expect(cords.map(({ kind, model }) => `${kind} ${model}`)).toEqual([
    'plain x/1',
    'off x/1',
    'fallback x/1',
    'taken-ground x/2',
    'taken x/2',
  ]);
  expect(cords[0]?.path).toBe('M0 64.5 C 46 64.5, 32 64.5, 78 64.5');
});

test('the models stay in sight while the rules scroll', () => {
  const [cord] = layCords({
    rules: [rule('a', 'x/1')],
    shown: [0],
    selectedId: undefined,
    models: ['x/1'],
    defaultModels: [],
    scrollPx: 61,
    viewPx: 600,
  });
  expect(cord?.path).toBe('M0 3.5 C 46 3.5, 32 64.5, 78 64.5');
});
