import { expect, test } from 'vitest';
import type { Budget } from '../../shared/model/budget.ts';
import type { Policy, PolicyScope } from '../../shared/model/policy.ts';
import { plainConversation } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore } from './temporary-store.ts';

const profile: PolicyScope = { layer: 'profile' };
const workspace: PolicyScope = { layer: 'workspace', id: 'same' };
const conversation: PolicyScope = { layer: 'conversation', id: 'same' };

const policy: Policy = {
  defaultModel: 'alpha/alpha-large',
  blockedModels: ['beta/beta-mini'],
  tasks: { code: { model: 'alpha/alpha-large', fallbacks: ['beta/beta-mini'], expiresAt: 9_000 } },
  maxCostPerDayMicros: 500_000,
  cache: { isEnabled: true, ttlMs: 60_000 },
};

test('each layer has a policy of its own, which is empty until one is saved', () => {
  const directory = temporaryDirectory();
  const { stores, close } = openTemporaryStore(directory);
  stores.policies.save(workspace, { plan: 'economy' });
  stores.policies.save(workspace, policy);
  stores.policies.save(profile, { strategy: 'cheapest' });
  close();
  const { policies } = openTemporaryStore(directory).stores;
  expect([profile, workspace, conversation].map((scope) => policies.read(scope))).toStrictEqual([
    { strategy: 'cheapest' },
    policy,
    {},
  ]);
});

test('the policy of a conversation goes when the conversation is purged', () => {
  const { policies, conversations } = openTemporaryStore().stores;
  conversations.save(plainConversation({ id: 'same', deletedAt: 5 }));
  for (const scope of [workspace, conversation]) policies.save(scope, policy);
  conversations.purgeOne('same');
  expect([policies.read(workspace), policies.read(conversation)]).toStrictEqual([policy, {}]);
});

test('a negative limit is refused', () => {
  const { policies, budgets } = openTemporaryStore().stores;
  expect(() => policies.save(profile, { maxCostPerDayMicros: -1 })).toThrow();
  expect(() => budgets.save({ ...budget, limitMicros: -1 })).toThrow();
  expect([policies.read(profile), budgets.list()]).toStrictEqual([{}, []]);
});

const budget: Budget = {
  id: 'budget-1',
  scope: { type: 'total' },
  period: 'day',
  limitMicros: 1_000_000,
  softPercent: 80,
  atLimit: 'refuse',
  isEnabled: true,
  createdAt: 2_000,
};

test('budgets come back oldest first, as they were last saved', () => {
  const { budgets } = openTemporaryStore().stores;
  const older: Budget = {
    ...budget,
    id: 'budget-2',
    scope: { type: 'provider', providerId: 'alpha' },
    createdAt: 1_000,
  };
  const removed: Budget = { ...budget, id: 'budget-3', scope: { type: 'workspace', workspaceId: 'default' } };
  for (const each of [budget, older, removed, { ...budget, isEnabled: false }]) budgets.save(each);
  budgets.remove('budget-3');
  expect(budgets.list()).toStrictEqual([older, { ...budget, isEnabled: false }]);
});
