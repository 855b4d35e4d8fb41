import { expect, test } from 'vitest';
import type { Rule } from '../../shared/model/rule.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore } from './temporary-store.ts';

const plain: Rule = {
  id: 'rule-1',
  origin: 'person',
  createdAt: 1_000,
  name: 'Code goes to the large one',
  priority: 80,
  isEnabled: true,
  when: { type: 'contains-code' },
  target: { type: 'model', model: 'alpha/alpha-large' },
  fallbacks: [],
};

const full: Rule = {
  ...plain,
  id: 'rule-0',
  isEnabled: false,
  when: {
    type: 'all',
    of: [
      { type: 'any', of: [{ type: 'has-image' }, { type: 'keyword', words: ['picture'], match: 'any' }] },
      { type: 'context-tokens', comparison: 'above', tokens: 1_000 },
    ],
  },
  target: {
    type: 'split',
    shares: [
      { model: 'alpha/alpha-large', percent: 30 },
      { model: 'beta/beta-mini', percent: 70 },
    ],
  },
  fallbacks: [{ model: 'beta/beta-mini', parameters: { temperature: 0.2 } }],
  parameters: { maxOutputTokens: 500 },
  cache: { isEnabled: true, ttlMs: 60_000 },
  needsApproval: true,
};

test('rules survive a restart in the order they were added', () => {
  const directory = temporaryDirectory();
  const { stores, close } = openTemporaryStore(directory);
  for (const rule of [plain, full]) stores.rules.save(rule);
  stores.rules.save({ ...plain, priority: 90 });
  close();
  expect(openTemporaryStore(directory).stores.rules.list()).toStrictEqual([{ ...plain, priority: 90 }, full]);
});

test('a removed rule is kept aside with the time of its removal, the last one first, until it is pruned', () => {
  const { rules } = openTemporaryStore().stores;
  for (const rule of [plain, full]) rules.save(rule);
  rules.remove(plain.id, 5_000);
  rules.remove(full.id, 6_000);
  const kept = rules.listRemoved(10);
  const prunedCount = rules.pruneRemoved(6_000, 10);
  expect({
    present: rules.list(),
    kept,
    one: rules.listRemoved(1),
    prunedCount,
    left: rules.listRemoved(10),
  }).toStrictEqual({
    present: [],
    kept: [
      { rule: full, deletedAt: 6_000 },
      { rule: plain, deletedAt: 5_000 },
    ],
    one: [{ rule: full, deletedAt: 6_000 }],
    prunedCount: 1,
    left: [{ rule: full, deletedAt: 6_000 }],
  });
});

test('a rule that is saved again is not among the removed ones any more', () => {
  const { rules } = openTemporaryStore().stores;
  rules.save(plain);
  rules.remove(plain.id, 5_000);
  const removed = rules.readRemoved(plain.id);
  rules.save(plain);
  expect([removed, rules.readRemoved(plain.id), rules.list()]).toStrictEqual([
    { rule: plain, deletedAt: 5_000 },
    undefined,
    [plain],
  ]);
});

test('a rule whose shares do not make 100 % is refused', () => {
  const { rules } = openTemporaryStore().stores;
  const shares = [
    { model: 'alpha/alpha-large', percent: 30 },
    { model: 'beta/beta-mini', percent: 30 },
  ];
  expect(() => rules.save({ ...plain, target: { type: 'split', shares } })).toThrow('The shares must make 100 %.');
  expect(rules.list()).toStrictEqual([]);
});

test('of a shipped rule only what was changed on it is kept, as it was changed last', () => {
  const { rules } = openTemporaryStore().stores;
  rules.saveSystemChange('vision', { isEnabled: false, priority: 12 });
  rules.saveSystemChange('long-context', { priority: 70 });
  rules.saveSystemChange('vision', { isEnabled: true });
  expect({ changes: rules.systemChanges(), rules: rules.list() }).toStrictEqual({
    changes: new Map([
      ['long-context', { priority: 70 }],
      ['vision', { isEnabled: true }],
    ]),
    rules: [],
  });
});
