import { expect, test } from 'vitest';
import type { RuleTest } from '../../shared/model/rule-test.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore } from './temporary-store.ts';

const first: RuleTest = {
  id: 'b',
  createdAt: 1_000,
  name: 'Tides',
  message: { text: 'when is the tide in', tags: ['sea'], files: [{ name: 'map.png', kind: 'image', sizeBytes: 9 }] },
  expected: { type: 'rule', ruleId: 'rule-1', ruleName: 'Tides' },
  at: 900,
};
const second: RuleTest = { ...first, id: 'a', createdAt: 2_000, expected: { type: 'model', model: 'alpha/large' } };

test('tests come back oldest first, also after a restart', () => {
  const directory = temporaryDirectory();
  const store = openTemporaryStore(directory);
  store.stores.ruleTests.save(second);
  store.stores.ruleTests.save(first);
  store.close();

  expect(openTemporaryStore(directory).stores.ruleTests.list()).toStrictEqual([first, second]);
});

test('a test is written anew under its id, and removed', () => {
  const { ruleTests } = openTemporaryStore().stores;
  ruleTests.save(first);
  ruleTests.save({ ...first, name: 'Ebb' });
  const renamed = ruleTests.list();
  ruleTests.remove('b');

  expect([renamed, ruleTests.list()]).toStrictEqual([[{ ...first, name: 'Ebb' }], []]);
});
