import { expect, test } from 'vitest';
import type { ListedRule, Rule } from '../../../../shared/model/rule.ts';
import { readDocument, writeDocument } from '../../../../renderer/lib/rules/rules-document.ts';

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

const problemsOf = (entries: unknown) => readDocument(JSON.stringify(entries), rules);

test('what was written is read as the rules in their order', () => {
  expect(readDocument(writeDocument(rules), rules)).toMatchObject({
    type: 'valid',
    entries: [{ id: 'system:one' }, { id: 'own' }],
  });
});

test('a shipped rule is not rewritten', () => {
  const { origin, createdAt, ...entry } = shipped;
  expect(problemsOf([{ ...entry, isEnabled: false, priority: 3 }])).toMatchObject({ type: 'valid' });
  expect(problemsOf([{ ...entry, name: 'Mine' }])).toEqual({
    type: 'invalid',
    problems: [
      {
        path: [0, 'id'],
        message:
          '"Shipped" comes with Switchboard: only isEnabled and priority change. Leave out the id to make it a rule of your own.',
      },
    ],
  });
});

test('two rules of one id are told of at the second', () => {
  const { origin, createdAt, ...entry } = own;
  expect(problemsOf([entry, entry])).toEqual({
    type: 'invalid',
    problems: [{ path: [1, 'id'], message: 'Two rules have the id "own". Leave it out of one of them.' }],
  });
});
