import { expect, test } from 'vitest';
import { createAuditStore } from '../../../renderer/client/audit-store.ts';
import { createToastStore } from '../../../renderer/client/toast-store.ts';
import type { AuditEntry } from '../../../shared/model/audit-entry.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { createTestWindowClock } from '../support/window-parts.ts';

const entries: readonly AuditEntry[] = Array.from({ length: 700 }, (_, index) => ({
  id: `entry-${String(index)}`,
  at: 1_000 - index,
  event: index % 2 === 0 ? ('key-added' as const) : ('decision-made' as const),
  subject: 'x',
  summary: `=Number ${String(index)}, "quoted".`,
}));

function setUp() {
  const clock = createTestWindowClock(createManualClock(1));
  const saved: { readonly blob: Blob; readonly name: string }[] = [];
  const { core } = createScriptedCore({
    audit: {
      list: async ({ before, limit, events }) => {
        const wanted = entries.filter(({ event }) => !events || events.includes(event));
        const from = before === undefined ? 0 : wanted.findIndex(({ id }) => id === before) + 1;
        return { entries: wanted.slice(from, from + limit) };
      },
    },
  });
  const toasts = createToastStore(clock);
  const store = createAuditStore({
    core,
    toasts,
    save: (blob, name) => void saved.push({ blob, name }),
  });
  return { store, saved, said: () => toasts.getState().toast?.text };
}

test('entries are read page by page', async () => {
  const { store } = setUp();
  await store.getState().read();
  await store.getState().readMore();

  expect([store.getState().entries.length, store.getState().hasMore]).toEqual([200, true]);
});

test('a kind shows its entries alone', async () => {
  const { store } = setUp();
  await store.getState().choose('keys');

  expect(new Set(store.getState().entries.map(({ event }) => event))).toEqual(new Set(['key-added']));
});

test('the file has everything that passes the filter, not only what is shown', async () => {
  const { store, saved, said } = setUp();
  await store.getState().exportCsv();
  const lines = (await saved[0]?.blob.text())?.trimEnd().split('\r\n') ?? [];

  expect([said(), saved[0]?.name, lines.length, lines[1]]).toEqual([
    'Exported 700 entries',
    'switchboard-audit.csv',
    701,
    '1970-01-01T00:00:01.000Z,key-added,x,"\'=Number 0, ""quoted"".",entry-0',
  ]);
});

test('an export that is cancelled saves nothing', async () => {
  const { store, saved } = setUp();
  const exporting = store.getState().exportCsv();
  store.getState().cancelExport();
  await exporting;

  expect([saved, store.getState().exportedCount]).toEqual([[], undefined]);
});
