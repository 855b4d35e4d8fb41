import { expect, test } from 'vitest';
import { readSummary } from '../../../electron/core/usage/read-summary.ts';
import { createCalendar } from '../../../shared/model/calendar.ts';
import type { UsageFilter } from '../../../shared/model/usage-filter.ts';
import type { UsageRecord } from '../../../shared/model/usage.ts';
import { seededNumbers } from '../../support/seeded-numbers.ts';
import { usageRecord } from '../../store/samples.ts';
import { openTemporaryStore } from '../../store/temporary-store.ts';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/Los_Angeles',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'Pacific/Apia',
  'Africa/Casablanca',
];
const filters: readonly UsageFilter[] = [{}, { provider: 'alpha' }, { workspace: 'other', source: 'chat' }];

test('100 generated months equal a naive sum over their records to the micro-dollar, days by the wall clock', async () => {
  const { stores } = openTemporaryStore();
  const records: UsageRecord[] = [];
  const next = seededNumbers(17);
  for (let month = 0; month < 100; month += 1) records.push(...recordsOfMonth(next, month));
  stores.usage.record(records);
  for (let month = 0; month < 100; month += 1) {
    const zone = zones[month % zones.length] ?? 'UTC';
    const calendar = createCalendar(zone);
    const middle = Date.UTC(2017, month, 15, 12);
    const span = { from: calendar.monthStart(middle), to: calendar.monthEnd(middle) };
    const filter = filters[month % filters.length] ?? {};
    const summary = await readSummary({ stores, calendar, pause: () => Promise.resolve() }, span, filter);
    const passing = records.filter((record) => passes(record, filter)).filter(inMonth(zone, 2017, month));
    expect({
      month,
      total: [summary.total.costMicros, summary.total.callCount, summary.total.promptSavedMicros],
      days: new Map(
        summary.days
          .filter(({ callCount }) => callCount > 0)
          .map(({ from, costMicros }) => [localDay(zone, from), costMicros]),
      ),
      models: new Map(summary.by.model.map(({ value, costMicros }) => [value, costMicros])),
      workspaces: new Map(summary.by.workspace.map(({ value, callCount }) => [value, callCount])),
    }).toStrictEqual({
      month,
      total: [sum(passing, microsOf), passing.length, sum(passing, ({ promptSavedMicros = 0 }) => promptSavedMicros)],
      days: grouped(passing, ({ at }) => localDay(zone, at), microsOf),
      models: grouped(passing, ({ model }) => model, microsOf),
      workspaces: grouped(
        passing,
        ({ workspaceId }) => workspaceId,
        () => 1,
      ),
    });
  }
}, 60_000);

test('a month without calls is empty, with all of its days', async () => {
  const { stores } = openTemporaryStore();
  const calendar = createCalendar('Europe/Berlin');
  const middle = Date.UTC(2026, 9, 15);
  const span = { from: calendar.monthStart(middle), to: calendar.monthEnd(middle) };
  const summary = await readSummary({ stores, calendar, pause: () => Promise.resolve() }, span, {});
  expect([summary.total.callCount, summary.days.length, summary.by.model]).toStrictEqual([0, 31, []]);
});

function recordsOfMonth(next: () => number, month: number): readonly UsageRecord[] {
  const from = Date.UTC(2017, month, 1) - 86_400_000;
  return Array.from({ length: 60 }, (_, index) => {
    const provider = next() < 0.5 ? 'alpha' : 'beta';
    const { workspaceId: _workspace, ...bare } = usageRecord();
    return {
      ...bare,
      ...(next() < 0.9 && { workspaceId: next() < 0.5 ? 'default' : 'other' }),
      id: `usage-${month}-${index}`,
      at: from + Math.floor(next() * 33 * 86_400_000),
      source: next() < 0.7 ? ('chat' as const) : ('gateway' as const),
      providerId: provider,
      model: `${provider}/${next() < 0.5 ? 'large' : 'small'}`,
      promptSavedMicros: Math.floor(next() * 900) - 200,
      cost:
        next() < 0.1
          ? { basis: 'unpriced' as const }
          : { basis: 'price' as const, micros: Math.floor(next() * 3_000_000) },
    };
  });
}

function passes(record: UsageRecord, { provider, workspace, source }: UsageFilter): boolean {
  if (provider !== undefined && record.providerId !== provider) return false;
  if (workspace !== undefined && record.workspaceId !== workspace) return false;
  return source === undefined || record.source === source;
}

function inMonth(zone: string, year: number, month: number): (record: UsageRecord) => boolean {
  const wanted = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
  return ({ at }) => localDay(zone, at).slice(0, 7) === wanted;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** 2026-11-21, by a clock on the wall. */
function localDay(zone: string, at: number): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  formats.set(zone, format);
  return format.format(at);
}

function grouped<Key>(
  records: readonly UsageRecord[],
  keyOf: (record: UsageRecord) => Key,
  amountOf: (record: UsageRecord) => number,
): Map<Key, number> {
  const sums = new Map<Key, number>();
  for (const record of records) sums.set(keyOf(record), (sums.get(keyOf(record)) ?? 0) + amountOf(record));
  return sums;
}

function sum(records: readonly UsageRecord[], amountOf: (record: UsageRecord) => number): number {
  return records.reduce((all, record) => all + amountOf(record), 0);
}

function microsOf({ cost }: UsageRecord): number {
  return cost.basis === 'unpriced' ? 0 : cost.micros;
}
