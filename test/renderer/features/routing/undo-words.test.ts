import { expect, test } from 'vitest';
import type { RuleStep } from '../../../../renderer/client/rules/rules-state.ts';
import { undoWords } from '../../../../renderer/features/routing/undo-words.ts';
import { rule } from '../../client/rules/start-rules.ts';

const changed = (...names: readonly string[]): RuleStep => ({
  changes: names.map((name) => ({ id: name, before: rule(name, 90), after: rule(name, 80) })),
});
const [first, second] = [changed('tides'), changed('moon', 'sun')];

test('undo and redo are told of with what is left, a change of its own is not', () => {
  const both = { past: [first, second], future: [] };
  const one = { past: [first], future: [second] };
  const none = { past: [], future: [second, first] };
  expect([
    undoWords(both, one),
    undoWords(one, none),
    undoWords(none, one),
    undoWords(one, both),
    undoWords(one, { past: [first, changed('stars')], future: [] }),
  ]).toEqual([
    'Undone: 2 rules. 1 more to undo',
    'Undone: tides. Nothing more to undo',
    'Done again: tides. 1 more to redo',
    'Done again: 2 rules. Nothing more to redo',
    '',
  ]);
});
