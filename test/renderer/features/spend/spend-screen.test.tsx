import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { noSpend } from '../../../../electron/core/usage/add-sums.ts';
import { StoresContext } from '../../../../renderer/client/stores-context.ts';
import { SpendScreen } from '../../../../renderer/features/spend/spend-screen.tsx';
import type { PolicyLimitView } from '../../../../shared/model/policy-limit.ts';
import type { PolicyScope } from '../../../../shared/model/policy.ts';
import type { SpendOutlook, SpendPart, SpendSummary } from '../../../../shared/model/spend.ts';
import { createScriptedCore } from '../../../support/scripted-core.ts';
import { mount } from '../../lib/mount.tsx';
import { policyLimitView } from '../../support/sample-budgets.ts';
import { createTestWindow } from '../../support/window-parts.ts';

const dayMs = 86_400_000;
const november = Date.UTC(2026, 10, 1);

test('the page shows totals, a column a day with a sentence, the breakdown, and calls without a price', async () => {
  const { text, columns } = await start(summary(), outlook());
  expect(text('.spend-cards')).toContain('Today$1.50No budget, resets at midnight');
  expect(text('.spend-cards')).toContain('Forecastabout $62.79');
  expect(columns()).toHaveLength(2);
  expect(columns()[0]).toMatch(/: \$2\.00, alpha \$2\.00\.$/);
  expect(text('.spend-breakdown')).toContain('alpha3');
  expect(text('.spend-losses')).toContain('Failed: 1 call$0.50');
  expect(document.querySelector('a[aria-label="Set the price of large"]')?.getAttribute('href')).toBe(
    '#/settings/providers/alpha',
  );
});

test('what the policy limits a day to is the dashed line of the days, and of its workspace where that is filtered', async () => {
  const { stores, text } = await start(summary(), outlook());
  const profile = { layer: 'profile' } as const;
  const read = (...scopes: readonly PolicyScope[]) => act(() => stores.policyLimits.getState().read(scopes));
  const lines = () => ({
    labels: [...document.querySelectorAll('.chart-label')].map(({ textContent }) => textContent),
    count: document.querySelectorAll('.chart-limit').length,
  });
  const before = lines();
  await read(profile);
  const ofAll = lines();
  await act(() => stores.spend.getState().choose({ filter: { workspace: 'work' } }));
  await read(profile, { layer: 'workspace', id: 'work' });
  expect([before, ofAll, lines()]).toEqual([
    { labels: [], count: 0 },
    { labels: ['Daily limit of the policy $2.00'], count: 1 },
    { labels: ['Daily limit of the policy $1.00'], count: 1 },
  ]);
  expect(text('.spend-cards')).toContain('Today$1.50 of $1.00150% used, resets at midnight');
});

test('a day that stands out says its cause, and stays away once it was put away', async () => {
  const anomaly: SpendOutlook['anomaly'] = {
    cause: 'cause-1',
    day: { from: november + 17 * dayMs, to: november + 18 * dayMs },
    costMicros: 7_990_000,
    timesUsual: 3.4,
    filter: { model: 'alpha/large' },
    causeMicros: 5_100_000,
    callCount: 38,
    ruleName: 'Release notes',
    model: 'alpha/large',
  };
  const { text, press, update } = await start(summary(), { ...outlook(), anomaly });
  expect(text('.banner')).toMatch(
    /cost \$7\.99, about 3\.4 times a usual day\. \$5\.10 came from rule Release notes, on large\.Show the 38 messages/,
  );
  await press('Dismiss');
  expect(update).toHaveBeenCalledWith({ dismissedCauses: ['cause-1'] });
  expect(document.querySelector('.banner')).toBeNull();
});

test('a month without calls says so instead of drawing nothing', async () => {
  const { text } = await start(
    { ...summary(), total: noSpend, days: [], by: noParts() },
    { ...outlook(), month: noSpend },
  );
  expect(text('.spend')).toContain('Nothing was spent in this period');
});

test('a head of the table sorts by its column, and says how', async () => {
  const { pressHead } = await start(
    withModels([
      { ...noSpend, value: 'alpha/large', callCount: 1, costMicros: 900 },
      { ...noSpend, value: 'alpha/small', callCount: 7, costMicros: 100 },
    ]),
    outlook(),
  );
  const models = () => [...document.querySelectorAll('.spend-model th')].map((cell) => cell.textContent);
  const byCost = models();
  await pressHead('Calls');
  const byCalls = models();
  await pressHead('Calls');
  const heads = [...document.querySelectorAll('.spend-breakdown [aria-sort]')].map(
    (head) => `${head.textContent} ${String(head.getAttribute('aria-sort'))}`,
  );
  expect([byCost, byCalls, models(), heads]).toStrictEqual([
    ['large', 'small'],
    ['small', 'large'],
    ['large', 'small'],
    ['Calls ascending'],
  ]);
});

test('what was read before stays with its limit, marked as behind, until the filtered figures come', async () => {
  const waiting = Promise.withResolvers<SpendSummary>();
  const { stores, text, answerNext } = await start(summary(), outlook());
  await act(() => stores.policyLimits.getState().read([{ layer: 'profile' }]));
  answerNext(waiting.promise);
  const busy = () => document.querySelector('.spend')?.getAttribute('aria-busy');
  await act(async () => void stores.spend.getState().choose({ filter: { task: 'code' } }));
  const before = [
    busy(),
    text('.spend-chips'),
    text('.spend-provider').startsWith('alpha3'),
    text('.chart-limit + text'),
  ];
  await act(async () => waiting.resolve({ ...summary(), total: noSpend }));
  expect([before, busy(), text('.spend')]).toStrictEqual([
    ['true', 'Task: Code Clear filters', true, 'Daily limit of the policy $2.00'],
    'false',
    expect.stringContaining('Nothing was spent in this period'),
  ]);
});

async function start(spent: SpendSummary, ahead: SpendOutlook) {
  const answers: Promise<SpendSummary>[] = [];
  const update = vi.fn(() => new Promise<never>(() => {}));
  const { core } = createScriptedCore({
    usage: { summary: () => answers.shift() ?? Promise.resolve(spent), outlook: () => Promise.resolve(ahead) },
    settings: { update },
    budgets: { limits: ({ scope }) => Promise.resolve({ limits: [dailyLimitOf(scope)] }) },
  });
  const { stores } = createTestWindow(core, '#/spend');
  await mount(
    <StoresContext value={stores}>
      <SpendScreen />
    </StoresContext>,
  );
  await act(() => stores.spend.getState().read());
  return {
    update,
    stores,
    answerNext: (answer: Promise<SpendSummary>) => void answers.push(answer),
    pressHead: (title: string) =>
      act(async () =>
        [...document.querySelectorAll<HTMLElement>('.spend-sort')]
          .find(({ textContent }) => textContent === title)
          ?.click(),
      ),
    text: (selector: string) => document.querySelector(selector)?.textContent ?? '',
    columns: () => [...document.querySelectorAll('.chart-column')].map((column) => column.getAttribute('aria-label')),
    press: (label: string) =>
      act(async () => document.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click()),
  };
}

function dailyLimitOf(scope: PolicyScope): PolicyLimitView {
  if (scope.layer === 'profile') return policyLimitView();
  const { layer, id: workspaceId } = scope;
  return policyLimitView({ layer, scope: { type: 'workspace', workspaceId }, limitMicros: 1_000_000 });
}

function summary(): SpendSummary {
  const sum = { ...noSpend, costMicros: 3_500_000, callCount: 3, unpricedCount: 1, inputTokens: 300, outputTokens: 30 };
  const day = (index: number, costMicros: number) => ({
    from: november + index * dayMs,
    to: november + (index + 1) * dayMs,
    costMicros,
    callCount: 1,
    providers: [{ providerId: 'alpha', costMicros }],
  });
  return {
    from: november,
    to: november + 2 * dayMs,
    total: sum,
    days: [day(0, 2_000_000), day(1, 1_500_000)],
    by: {
      ...noParts(),
      provider: [{ ...sum, value: 'alpha' }],
      model: [{ ...sum, value: 'alpha/large' }],
      workspace: [sum],
      outcome: [{ ...noSpend, callCount: 1, costMicros: 500_000, value: 'failed' }],
    },
  };
}

function withModels(model: readonly SpendPart[]): SpendSummary {
  return { ...summary(), by: { ...summary().by, model: [...model] } };
}

function noParts(): SpendSummary['by'] {
  const parts: SpendPart[] = [];
  return {
    provider: parts,
    model: parts,
    workspace: parts,
    task: parts,
    rule: parts,
    key: parts,
    source: parts,
    outcome: parts,
    attempt: parts,
  };
}

function outlook(): SpendOutlook {
  return {
    today: { ...noSpend, costMicros: 1_500_000 },
    todaySpan: { from: november + dayMs, to: november + 2 * dayMs },
    month: { ...noSpend, costMicros: 3_500_000 },
    monthSpan: { from: november, to: november + 30 * dayMs },
    forecast: { aboutMicros: 62_790_000, days: [] },
  };
}
