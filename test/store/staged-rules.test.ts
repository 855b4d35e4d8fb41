import { expect, test } from 'vitest';
import type { StagedRuleChange } from '../../electron/core/ports/staged-rule-store.ts';
import type { Stores } from '../../electron/core/ports/stores.ts';
import type { Rule } from '../../shared/model/rule.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore } from './temporary-store.ts';

const rule = (id: string, name = 'Staged'): Rule => ({
  id,
  origin: 'person',
  createdAt: 1_000,
  name,
  priority: 80,
  isEnabled: true,
  when: { type: 'contains-code' },
  target: { type: 'model', model: 'alpha/alpha-large' },
  fallbacks: [],
});
const many = Array.from({ length: 100 }, (_, at) => rule(`rule-${String(100 + at)}`));
const saves = (rules: readonly Rule[]): readonly StagedRuleChange[] =>
  rules.map((one) => ({ type: 'save', rule: one }));
const idsOf = ({ rules }: Stores) =>
  rules
    .list()
    .map(({ id }) => id)
    .toSorted();

test('parts that were not taken are no rules, and the next start removes them', () => {
  const directory = temporaryDirectory();
  const { stores, close } = openTemporaryStore(directory);
  stores.stagedRules.add('one', saves(many));
  const unread = idsOf(stores);
  close();
  const { stores: reopened } = openTemporaryStore(directory);
  reopened.stagedRules.dropUnfinished();
  reopened.stagedRules.take('one');
  expect([unread, idsOf(reopened)]).toEqual([[], []]);
});

test('what was taken and only half moved when the program was killed counts after the next start', () => {
  const directory = temporaryDirectory();
  const { stores, close } = openTemporaryStore(directory);
  stores.rules.save(rule('old'));
  stores.stagedRules.add('one', saves(many));
  stores.stagedRules.add('one', [{ type: 'removal', id: 'old', removedAt: 5_000 }]);
  stores.stagedRules.take('one');
  stores.stagedRules.settleSome();
  close();
  const { stores: reopened } = openTemporaryStore(directory);
  reopened.stagedRules.dropUnfinished();
  expect({
    ids: idsOf(reopened),
    removed: reopened.rules.listRemoved(10),
    left: reopened.stagedRules.settleSome(),
  }).toEqual({
    ids: many.map(({ id }) => id),
    removed: [{ rule: rule('old'), deletedAt: 5_000 }],
    left: 0,
  });
});

test('what is written of a rule after the save was taken stays', () => {
  const { stores } = openTemporaryStore();
  stores.stagedRules.add('one', saves(many));
  stores.stagedRules.take('one');
  stores.rules.save(rule('rule-150', 'Newer'));
  stores.rules.remove('rule-199', 5_000);
  const names = new Map(stores.rules.list().map(({ id, name }) => [id, name]));
  expect([names.get('rule-150'), names.get('rule-198'), names.has('rule-199')]).toEqual(['Newer', 'Staged', false]);
});

test('of two saves the one that is taken last counts, and the other window goes on with its own', () => {
  const { stores } = openTemporaryStore();
  stores.stagedRules.add('one', saves(many));
  stores.stagedRules.add('two', saves([rule('rule-150', 'Second'), rule('other')]));
  stores.stagedRules.take('one');
  stores.stagedRules.take('two');
  const names = new Map(stores.rules.list().map(({ id, name }) => [id, name]));
  expect([names.size, names.get('rule-150'), names.get('rule-151')]).toEqual([101, 'Second', 'Staged']);
});
