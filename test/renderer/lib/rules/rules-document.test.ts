import { expect, test } from 'vitest';
import type { Rule } from '../../../../shared/model/rule.ts';
import { readDocument, writeDocument } from '../../../../renderer/lib/rules/rules-document.ts';
import { listed, sampleRule } from '../../support/sample-rules.ts';

const own = sampleRule({ id: 'own', createdAt: 5, name: 'Own' });
const shipped: Rule = { ...own, id: 'system:one', origin: 'system', createdAt: 0, name: 'Shipped' };
const rules = listed(shipped, own);

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
