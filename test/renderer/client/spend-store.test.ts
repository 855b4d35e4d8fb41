import { expect, test } from 'vitest';
import { noSpend } from '../../../electron/core/usage/add-sums.ts';
import type { SpendEntry, SpendOutlook, SpendSummary } from '../../../shared/model/spend.ts';
import type { UsageSpan } from '../../../shared/model/usage-filter.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { createTestWindow } from '../support/window-parts.ts';

const dayMs = 86_400_000;
/** The day at which the clock of a test window begins. */
const day = Date.UTC(2026, 10, 21);
const model = 'alpha/large';

test('what is opened and exported after midnight is of the day that is shown', async () => {
  const { store, clock, asked } = start();
  await store.getState().choose({ period: { type: 'today' } });
  clock.advance(dayMs);
  await store.getState().open(model);
  await store.getState().exportAs('csv');
  await store.getState().read();
  await store.getState().open(model);
  expect(asked).toEqual([
    { by: 'entries', from: day, to: day + dayMs },
    { by: 'export', from: day, to: day + dayMs },
    // The page was read anew, with what is open on it.
    { by: 'entries', from: day + dayMs, to: day + 2 * dayMs },
    { by: 'entries', from: day + dayMs, to: day + 2 * dayMs },
  ]);
});

test('a new call comes in front of those of a model that are shown', async () => {
  const { store, entries } = start();
  entries.push('2', '1');
  await store.getState().choose({ period: { type: 'today' } });
  await store.getState().open(model);
  entries.unshift('3');
  await store.getState().read();
  expect(store.getState().opened[model]?.entries.map(({ id }) => id)).toEqual(['3', '2', '1']);
});

function start() {
  const asked: (UsageSpan & { readonly by: string })[] = [];
  const entries: string[] = [];
  const { core } = createScriptedCore({
    usage: {
      summary: ({ from, to }) => Promise.resolve(summary({ from, to })),
      outlook: () => Promise.resolve(outlook),
      entries: ({ from, to }) => {
        asked.push({ by: 'entries', from, to });
        return Promise.resolve({ entries: entries.map(entry) });
      },
      async *export({ from, to }) {
        asked.push({ by: 'export', from, to });
        yield await Promise.resolve({ text: '', doneCount: 0 });
      },
    },
  });
  const { stores, clock } = createTestWindow(core, '#/spend');
  return { store: stores.spend, clock, asked, entries };
}

function entry(id: string): SpendEntry {
  return {
    id,
    at: Number(id),
    model,
    source: 'chat',
    inputTokens: 1,
    outputTokens: 1,
    cost: { basis: 'free', micros: 0 },
    outcome: 'complete',
  };
}

function summary(span: UsageSpan): SpendSummary {
  const by = {
    provider: [],
    model: [],
    workspace: [],
    task: [],
    rule: [],
    key: [],
    source: [],
    outcome: [],
    attempt: [],
  };
  return { ...span, total: noSpend, days: [], by };
}

const span = { from: day, to: day + dayMs };
const outlook: SpendOutlook = {
  today: noSpend,
  todaySpan: span,
  month: noSpend,
  monthSpan: span,
  forecast: { days: [] },
};
