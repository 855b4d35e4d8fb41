import { expect, test } from 'vitest';
import { patchPolicy } from '../../../shared/model/patch-policy.ts';
import type { Policy, TaskAssignment } from '../../../shared/model/policy.ts';

const by = (model: string): TaskAssignment => ({ model, fallbacks: [] });
const policy: Policy = { plan: 'economy', maxFallbacks: 1, tasks: { code: by('one/a'), chat: by('one/b') } };

test('what is neither set nor cleared stays, each task by itself', () => {
  expect([
    patchPolicy(policy, {
      set: { maxFallbacks: 2, tasks: { rewrite: by('one/c') } },
      clear: ['plan'],
      clearTasks: ['chat'],
    }),
    patchPolicy(policy, { set: { tasks: { code: by('one/c') } }, clear: [] }),
    patchPolicy(policy, { set: { tasks: { code: by('one/c') } }, clear: ['tasks'] }),
    patchPolicy(policy, { set: {}, clear: [], clearTasks: ['code', 'chat'] }),
    patchPolicy({}, { set: {}, clear: [], clearTasks: ['code'] }),
  ]).toEqual([
    { maxFallbacks: 2, tasks: { code: by('one/a'), rewrite: by('one/c') } },
    { ...policy, tasks: { code: by('one/c'), chat: by('one/b') } },
    { ...policy, tasks: { code: by('one/c') } },
    { plan: 'economy', maxFallbacks: 1 },
    {},
  ]);
});
