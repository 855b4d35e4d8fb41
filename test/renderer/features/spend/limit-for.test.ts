import { expect, test } from 'vitest';
import { limitFor } from '../../../../renderer/features/spend/limit-for.ts';
import { budgetView, policyLimitView } from '../../support/sample-budgets.ts';

const work = { type: 'workspace', workspaceId: 'work' } as const;

test('the tightest of the budgets and policies that limit just what is filtered counts', () => {
  const limits = [
    policyLimitView(),
    policyLimitView({ period: 'month', limitMicros: 30_000_000 }),
    policyLimitView({ scope: work, limitMicros: 500_000 }),
    budgetView('day'),
    budgetView('work', { scope: work, limitMicros: 700_000 }),
    budgetView('groq', { scope: { type: 'provider', providerId: 'groq' }, limitMicros: 100_000 }),
  ];
  expect([
    limitFor(limits, {}, 'day')?.limitMicros,
    limitFor(limits, {}, 'month')?.limitMicros,
    limitFor(limits, { workspace: 'work' }, 'day')?.limitMicros,
    limitFor(limits, { provider: 'groq' }, 'day')?.limitMicros,
    limitFor(limits, { provider: 'groq', workspace: 'work' }, 'day'),
    limitFor(limits, { task: 'code' }, 'month'),
  ]).toEqual([1_000_000, 30_000_000, 500_000, 100_000, undefined, undefined]);
});
