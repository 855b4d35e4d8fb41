import { expect, test } from 'vitest';
import { policyLimits } from '../../../electron/core/budget/policy-limits.ts';

test('a policy without limits limits nothing', () => {
  expect(policyLimits({ fields: {}, sources: {} }, 'home')).toEqual([]);
});

test('what a workspace or a conversation limits is the use of the workspace, all else that of everything', () => {
  const fields = { maxCostPerDayMicros: 0, maxCostPerMonthMicros: 2, maxTokensPerDay: 3, maxTokensPerMonth: 4 };
  const sources = {
    maxCostPerDayMicros: 'profile',
    maxCostPerMonthMicros: 'workspace',
    maxTokensPerDay: 'conversation',
    maxTokensPerMonth: 'environment',
  } as const;
  const limits = policyLimits({ fields, sources }, 'home');

  expect(limits.map(({ id, limit, unit, period, scope }) => [id, limit, unit, period, scope])).toEqual([
    ['maxCostPerDayMicros', 0, 'micros', 'day', { type: 'total' }],
    ['maxCostPerMonthMicros', 2, 'micros', 'month', { type: 'workspace', workspaceId: 'home' }],
    ['maxTokensPerDay', 3, 'tokens', 'day', { type: 'workspace', workspaceId: 'home' }],
    ['maxTokensPerMonth', 4, 'tokens', 'month', { type: 'total' }],
  ]);
});
