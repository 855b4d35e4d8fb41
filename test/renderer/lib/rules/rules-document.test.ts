import { expect, test } from 'vitest';
import type { ListedRule, Rule } from '../../../../shared/model/rule.ts';
import { documentChanges, readDocument, writeDocument } from '../../../../renderer/lib/rules/rules-document.ts';

const own: Rule = {
  id: 'own',
  origin: 'person',
  createdAt: 5,
  name: 'Own',
  priority: 90,
  isEnabled: true,
  when: { type: 'tag', tag: 'own' },
  target: { type: 'model', model: 'groq/llama' },
  fallbacks: [],
};
const shipped: Rule = { ...own, id: 'system:one', origin: 'system', createdAt: 0, name: 'Shipped' };
const rules: readonly ListedRule[] = [shipped, own].map((rule) => ({ rule, problems: [] }));
const made = { now: 100, newId: () => 'new' };

function changesOf(text: string) {
  const read = readDocument(text, rules);
  return read.type === 'valid' ? documentChanges(read.entries, rules, made) : read.problems;
}

test('what was written is read as no change', () => {
  expect(changesOf(writeDocument(rules))).toEqual([]);
});

test('own rules that are left out go, new ones come in the order of the text, shipped ones stay', () => {
  const { id, origin, createdAt, ...draft } = own;
  expect(changesOf(JSON.stringify([{ ...draft, name: 'First' }]))).toEqual([
    { id: 'new', before: undefined, after: { ...own, id: 'new', createdAt: 100, name: 'First' } },
    { id: 'own', before: own, after: undefined },
  ]);
});

test('a shipped rule may be turned off and moved, and not rewritten', () => {
  const { origin, createdAt, ...entry } = shipped;
  expect(
    changesOf(
      JSON.stringify([
        { ...entry, isEnabled: false },
        { ...own, origin: undefined, createdAt: undefined },
      ]),
    ),
  ).toEqual([{ id: 'system:one', before: shipped, after: { ...shipped, isEnabled: false } }]);
  expect(changesOf(JSON.stringify([{ ...entry, name: 'Mine' }]))).toEqual([
    {
      path: [0, 'id'],
      message:
        '"Shipped" comes with Switchboard: only isEnabled and priority change. Leave out the id to make it a rule of your own.',
    },
  ]);
});

test('two rules of one id are told of at the second', () => {
  const { origin, createdAt, ...entry } = own;
  expect(changesOf(JSON.stringify([entry, entry]))).toEqual([
    { path: [1, 'id'], message: 'Two rules have the id "own". Leave it out of one of them.' },
  ]);
});
