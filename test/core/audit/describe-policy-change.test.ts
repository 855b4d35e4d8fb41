import { expect, test } from 'vitest';
import { describePolicyChange } from '../../../electron/core/audit/describe-policy-change.ts';
import type { PolicyChange } from '../../../shared/model/policy.ts';

const describe = (change: PolicyChange) => describePolicyChange(change, (id) => `Title of ${id}`);

test('a changed policy is said by its place and the labels of its fields', () => {
  const sentences = [
    describe({ scope: { layer: 'profile' }, set: { plan: 'economy', maxFallbacks: 2 }, clear: [] }),
    describe({ scope: { layer: 'workspace', id: 'w' }, set: { plan: 'economy' }, clear: ['tasks'] }),
    describe({ scope: { layer: 'conversation', id: 'c' }, set: {}, clear: ['stickyMs', 'cache'] }),
    describe({ scope: { layer: 'profile' }, set: { plan: 'economy' }, clear: [], clearTasks: ['code'] }),
    describe({ scope: { layer: 'profile' }, set: {}, clear: [] }),
  ];
  expect(sentences).toEqual([
    'Everywhere: Plan and Fallbacks were set.',
    'Workspace "Title of w": Plan was set; Tasks was cleared.',
    'One conversation: Keep the choice and Keep answers were cleared.',
    'Everywhere: Plan was set; 1 task was cleared.',
    'Everywhere: nothing was changed.',
  ]);
});
