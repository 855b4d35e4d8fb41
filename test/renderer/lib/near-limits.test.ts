import { expect, test } from 'vitest';
import { leftOfLimit, nearLimits } from '../../../renderer/lib/near-limits.ts';
import { budgetView } from '../support/sample-budgets.ts';

const place = { workspaceId: 'home', providerIds: ['groq'], now: 5 };

function near(changes: readonly Parameters<typeof budgetView>[1][], fromPercent = 80): readonly string[] {
  const budgets = changes.map((change, index) => budgetView(String(index), change));
  return nearLimits(budgets, place, fromPercent).map((limit) =>
    String(budgets.findIndex((budget) => budget === limit)),
  );
}

test('a budget is near from the whole percent on, the nearest to its end first', () => {
  const spent = [799_999, 800_000, 950_000, 1_200_000].map((spentMicros) => ({ spentMicros }));
  expect([near(spent), near(spent, 90)]).toEqual([
    ['3', '2', '1'],
    ['3', '2'],
  ]);
});

test('only budgets of everything, of this workspace and of these providers count', () => {
  const spentMicros = 900_000;
  expect(
    near([
      { spentMicros, scope: { type: 'workspace', workspaceId: 'home' } },
      { spentMicros, scope: { type: 'workspace', workspaceId: 'work' } },
      { spentMicros, scope: { type: 'provider', providerId: 'groq' } },
      { spentMicros, scope: { type: 'provider', providerId: 'openai' } },
    ]),
  ).toEqual(['0', '2']);
});

test('a budget whose period is over is not near; one of 0 is used up', () => {
  expect(near([{ spentMicros: 900_000, endsAt: 5 }, { limitMicros: 0 }])).toEqual(['1']);
});

test('nothing is left where more is gone than there was', () => {
  expect([700_000, 1_200_000].map((spentMicros) => leftOfLimit(budgetView('b', { spentMicros })))).toEqual([
    300_000, 0,
  ]);
});
