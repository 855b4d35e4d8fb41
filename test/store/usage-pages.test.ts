import { expect, onTestFinished, test } from 'vitest';
import type { Stores } from '../../electron/core/ports/stores.ts';
import { createStores } from '../../electron/store/create-stores.ts';
import type { Database } from '../../electron/store/database.ts';
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts';
import { openDatabase, openReadOnly } from '../../electron/store/open-database.ts';
import { sql } from '../../electron/store/sql.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { takeFromRollups } from '../../electron/store/usage-rollups.ts';
import { UsageDimension, type UsageFilter, type UsageSpan } from '../../shared/model/usage-filter.ts';
import type { UsageRecord } from '../../shared/model/usage.ts';
import { seededNumbers } from '../support/seeded-numbers.ts';
import { usageRecord } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { startOfTests } from './temporary-store.ts';

const hourMs = 3_600_000;
const midnight = Date.UTC(2026, 10, 1, 18, 30);
const filters: readonly UsageFilter[] = [
  {},
  { provider: 'alpha' },
  { model: 'beta/small' },
  { workspace: 'other' },
  { task: 'code' },
  { rule: 'rule-2' },
  { key: 'alpha/Home' },
  { source: 'gateway' },
  { outcome: 'failed' },
  { attempt: 'later' },
  { price: 'unpriced' },
  { provider: 'beta', workspace: 'default', outcome: 'complete', attempt: 'first' },
  { rule: 'nobody' },
];

test('what passes equals a naive sum while records come, come late and are taken back', () => {
  const { db } = open(temporaryDirectory());
  const { usage, spend } = createStores(db);
  const next = seededNumbers(5);
  const records = new Map<string, UsageRecord>();
  for (let round = 0; round < 30; round += 1) {
    const added = Array.from({ length: Math.floor(next() * 90) }, (_, at) => anyRecord(next, `${round}-${at}`));
    usage.record(added);
    for (const record of added) records.set(record.id, record);
    for (const { id } of [...records.values()].filter(() => next() < 0.04)) {
      takeBack(db, id);
      records.delete(id);
    }
    const span = anySpan(next);
    const filter = filters[round % filters.length] ?? {};
    expect({ round, parts: partsOf(spend, span, filter) }).toStrictEqual({
      round,
      parts: byHand([...records.values()], span, filter),
    });
  }
});

test('an hour of a thousand calls is packed a page at a time', () => {
  const { db } = open(temporaryDirectory());
  const { usage, spend } = createStores(db);
  const span = { from: midnight, to: midnight + hourMs };
  usage.record(Array.from({ length: 1_000 }, (_, at) => usageRecord({ id: `call-${at}`, at: midnight + at })));
  let pageCount = 0;
  while (spend.pack(span)) pageCount += 1;
  usage.record([usageRecord({ id: 'late', at: midnight })]);
  const isPackedAgain = spend.pack(span);
  expect([
    pageCount,
    isPackedAgain,
    spend.pack(span),
    partsOf(spend, span, {}).get('provider:alpha')?.callCount,
  ]).toEqual([4, true, false, 1_001]);
});

test('calls that are recorded after others were cleared count, however alike they are', () => {
  const { db } = open(temporaryDirectory());
  const { usage, spend, clearing } = createStores(db);
  const span = { from: midnight, to: midnight + hourMs };
  const callsOf = (task: 'code' | 'chat') => partsOf(spend, span, { task }).get(`task:${task}`)?.callCount ?? 0;
  usage.record([usageRecord({ id: 'before', at: midnight, task: 'code' })]);
  const before = [callsOf('code'), callsOf('chat')];
  clearing.removeSome('usage', 10);
  usage.record([usageRecord({ id: 'after', at: midnight, task: 'chat' })]);

  expect([before, [callsOf('code'), callsOf('chat')]]).toEqual([
    [1, 0],
    [0, 1],
  ]);
});

test('a database that cannot be written is added up as well', () => {
  const directory = temporaryDirectory();
  const { db, connection } = open(directory);
  const records = [usageRecord({ id: 'a', at: midnight }), usageRecord({ id: 'b', at: midnight + 9 * hourMs })];
  createStores(db).usage.record(records);
  connection.close();
  const readOnly = openReadOnly(storePaths(directory), 'It is on a disk that cannot be written.');
  onTestFinished(() => void readOnly.connection.close());
  const span = { from: midnight, to: midnight + 24 * hourMs };
  expect(partsOf(createStores(readOnly.db).spend, span, { task: 'chat' })).toStrictEqual(
    byHand(records, span, { task: 'chat' }),
  );
});

function open(directory: string) {
  const opened = openDatabase({ paths: storePaths(directory), migrations: allMigrations, now: () => startOfTests });
  onTestFinished(() => void opened.connection.close());
  return opened;
}

/** As an import is undone. */
function takeBack(db: Database, id: string): void {
  takeFromRollups(db, sql`id = ${id}`);
  db.run(sql`DELETE FROM usage_records WHERE id = ${id}`);
}

interface Sum {
  readonly callCount: number;
  readonly costMicros: number;
  readonly unpricedCount: number;
  readonly inputTokens: number;
  readonly cachedInputTokens: number;
  readonly savedMicros: number;
  readonly promptSavedMicros: number;
}

function partsOf(spend: Stores['spend'], span: UsageSpan, filter: UsageFilter): ReadonlyMap<string, Sum> {
  while (spend.pack(span)) continue;
  const parts = spend.parts({ ...span, filter, by: UsageDimension.options });
  return new Map(
    parts
      .map(({ dimension, value = '', outputTokens: _output, ...sum }) => [`${dimension}:${value}`, sum] as const)
      .toSorted(([a], [b]) => a.localeCompare(b)),
  );
}

function byHand(records: readonly UsageRecord[], span: UsageSpan, filter: UsageFilter): ReadonlyMap<string, Sum> {
  const sums = new Map<string, Sum>();
  for (const record of records.filter((record) => passes(record, span, filter)))
    for (const [dimension, value] of Object.entries(valuesOf(record))) {
      const key = `${dimension}:${value}`;
      const known = sums.get(key);
      sums.set(key, {
        callCount: (known?.callCount ?? 0) + 1,
        costMicros: (known?.costMicros ?? 0) + (record.cost.basis === 'unpriced' ? 0 : record.cost.micros),
        unpricedCount: (known?.unpricedCount ?? 0) + (record.cost.basis === 'unpriced' ? 1 : 0),
        inputTokens: (known?.inputTokens ?? 0) + record.usage.inputTokens,
        cachedInputTokens: (known?.cachedInputTokens ?? 0) + (record.usage.cachedInputTokens ?? 0),
        savedMicros: (known?.savedMicros ?? 0) + (record.savedMicros ?? 0),
        promptSavedMicros: (known?.promptSavedMicros ?? 0) + (record.promptSavedMicros ?? 0),
      });
    }
  return new Map([...sums].toSorted(([a], [b]) => a.localeCompare(b)));
}

function passes(record: UsageRecord, { from, to }: UsageSpan, { price, ...wanted }: UsageFilter): boolean {
  if (record.at < from || record.at >= to) return false;
  if (price !== undefined && record.cost.basis !== 'unpriced') return false;
  const values: Readonly<Record<string, string>> = valuesOf(record);
  return Object.entries(wanted).every(([dimension, value]) => values[dimension] === value);
}

function valuesOf(record: UsageRecord): Record<UsageDimension, string> {
  return {
    provider: record.providerId,
    model: record.model,
    workspace: record.workspaceId ?? '',
    task: record.task ?? '',
    rule: record.ruleId ?? '',
    key: record.keyLabel === undefined ? '' : `${record.providerId}/${record.keyLabel}`,
    source: record.source,
    outcome: record.outcome,
    attempt: record.attemptIndex === 0 ? 'first' : 'later',
  };
}

function anyRecord(next: () => number, id: string): UsageRecord {
  const pick = <Value>(...values: readonly [Value, ...Value[]]): Value =>
    values[Math.floor(next() * values.length)] ?? values[0];
  const { workspaceId: _workspace, task: _task, ruleId: _rule, keyLabel: _key, ...bare } = usageRecord();
  const providerId = pick('alpha', 'beta');
  return {
    ...bare,
    ...(next() < 0.8 && { workspaceId: pick('other', 'default') }),
    ...(next() < 0.8 && { task: pick('code', 'chat') }),
    ...(next() < 0.8 && { ruleId: pick('rule-2', 'rule-1') }),
    ...(next() < 0.8 && { keyLabel: pick('Home', 'Work') }),
    ...(next() < 0.3 && { savedMicros: Math.floor(next() * 9_000) }),
    ...(next() < 0.3 && { promptSavedMicros: Math.floor(next() * 9_000) - 4_000 }),
    id,
    at: midnight + Math.floor(next() * 30 * hourMs),
    providerId,
    model: `${providerId}/${pick('large', 'small')}`,
    source: pick('chat', 'gateway', 'batch'),
    outcome: pick('complete', 'failed', 'stopped'),
    attemptIndex: Math.floor(next() * 3),
    usage: { inputTokens: Math.floor(next() * 9_000), outputTokens: 7, cachedInputTokens: 3, isEstimated: false },
    cost: next() < 0.2 ? { basis: 'unpriced' } : { basis: 'price', micros: Math.floor(next() * 4_000_000_000) },
  };
}

function anySpan(next: () => number): UsageSpan {
  const from = midnight + Math.floor(next() * 12 * hourMs);
  return { from, to: from + 1 + Math.floor(next() * 24 * hourMs) };
}
