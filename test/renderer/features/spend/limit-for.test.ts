import { expect, test } from 'vitest';
import { limitFor } from '../../../../renderer/features/spend/limit-for.ts';
import { budgetView } from '../../support/sample-budgets.ts';

test('where no budget is, the policy limits what nothing is filtered of', () => {
  const known = { budgets: [budgetView('day')], limits: { day: 2_000_000, month: 30_000_000 } };
  expect([
    limitFor(known, {}, 'day')?.limitMicros,
    limitFor(known, {}, 'month'),
    limitFor(known, { provider: 'groq' }, 'month'),
    limitFor({ ...known, limits: {} }, {}, 'month'),
  ]).toEqual([1_000_000, { limitMicros: 30_000_000, softPercent: 100 }, undefined, undefined]);
});
