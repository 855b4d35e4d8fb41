import { expect, test } from 'vitest';
import type { UsageDimension } from '../../shared/model/usage-filter.ts';
import type { UsageRecord } from '../../shared/model/usage.ts';
import { seededNumbers } from '../support/seeded-numbers.ts';
import { usageRecord } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Local midnight in India: half an hour from whole UTC hours. */
const midnight = Date.UTC(2026, 10, 1, 18, 30);

test('sums are by span and value, without what is empty', () => {
  const { usage } = openTemporaryStore().stores;
  const { ruleId: _rule, ruleName: _name, ...unruled } = usageRecord();
  usage.record([
    usageRecord({ id: 'a', at: midnight }),
    usageRecord({ id: 'b', at: midnight + dayMs - 1, cost: { basis: 'unpriced' } }),
    { ...unruled, id: 'c', at: midnight + dayMs, cost: { basis: 'free', micros: 0 }, savedMicros: 70 },
    usageRecord({ id: 'd', at: midnight + 3 * dayMs }),
  ]);
  const bounds = [0, 1, 2, 3].map((day) => midnight + day * dayMs);
  expect(usage.sums({ bounds, by: 'rule' })).toStrictEqual([
    {
      from: midnight,
      value: 'rule-1',
      costMicros: 700,
      savedMicros: 0,
      promptSavedMicros: 0,
      unpricedCount: 1,
      callCount: 2,
      inputTokens: 200,
      outputTokens: 20,
      cachedInputTokens: 80,
    },
    {
      from: midnight + dayMs,
      costMicros: 0,
      savedMicros: 70,
      promptSavedMicros: 0,
      unpricedCount: 0,
      callCount: 1,
      inputTokens: 100,
      outputTokens: 10,
      cachedInputTokens: 40,
    },
  ]);
});

test('every dimension adds up to the same as the records', () => {
  const { usage } = openTemporaryStore().stores;
  const records = variedRecords();
  usage.record(records);
  const bounds = [0, 1, 2, 3, 4].map((day) => midnight + day * dayMs);
  const stored = dimensions.map(([by]) =>
    usage.sums({ bounds, by }).map(({ from, value, callCount, costMicros }) => [from, value, callCount, costMicros]),
  );
  expect(stored).toStrictEqual(dimensions.map(([, valueOf]) => sumByHand(records, bounds, valueOf)));
});

test('what was spent is of everything, of one workspace or of one provider', () => {
  const { usage } = openTemporaryStore().stores;
  const span = { from: midnight, to: midnight + dayMs };
  usage.record([
    usageRecord({ id: 'a', at: midnight }),
    usageRecord({ id: 'b', at: midnight + hourMs, providerId: 'beta', model: 'beta/beta-mini' }),
    usageRecord({ id: 'c', at: midnight + 1, workspaceId: 'other', cost: { basis: 'unpriced' } }),
    usageRecord({ id: 'd', at: midnight + dayMs }),
  ]);
  expect([
    usage.spent(span),
    usage.spent({ ...span, workspaceId: 'default' }),
    usage.spent({ ...span, workspaceId: 'other' }),
    usage.spent({ ...span, providerId: 'alpha' }),
    usage.spent({ ...span, providerId: 'nobody' }),
  ]).toStrictEqual([
    { costMicros: 1_400, tokens: 330, unpricedCount: 1 },
    { costMicros: 1_400, tokens: 220, unpricedCount: 0 },
    { costMicros: 0, tokens: 110, unpricedCount: 1 },
    { costMicros: 700, tokens: 220, unpricedCount: 1 },
    { costMicros: 0, tokens: 0, unpricedCount: 0 },
  ]);
});

test('without bounds, or with one, there is nothing to add up', () => {
  const { usage } = openTemporaryStore().stores;
  usage.record([usageRecord()]);
  expect([usage.sums({ bounds: [], by: 'model' }), usage.sums({ bounds: [0], by: 'model' })]).toStrictEqual([[], []]);
});

const dimensions: readonly (readonly [UsageDimension, (record: UsageRecord) => string | undefined])[] = [
  ['provider', ({ providerId }) => providerId],
  ['model', ({ model }) => model],
  ['workspace', ({ workspaceId }) => workspaceId],
  ['task', ({ task }) => task],
  ['rule', ({ ruleId }) => ruleId],
  ['key', ({ providerId, keyLabel }) => (keyLabel === undefined ? undefined : `${providerId}/${keyLabel}`)],
  ['source', ({ source }) => source],
  ['outcome', ({ outcome }) => outcome],
  ['attempt', ({ attemptIndex }) => (attemptIndex === 0 ? 'first' : 'later')],
];

/** Four days of calls at odd times, every dimension with several values, some without. */
function variedRecords(): readonly UsageRecord[] {
  const next = seededNumbers(3);
  return Array.from({ length: 300 }, (_, index) => {
    const provider = next() < 0.5 ? 'alpha' : 'beta';
    const { task: _task, ruleId: _rule, keyLabel: _label, workspaceId: _workspace, ...bare } = usageRecord();
    return {
      ...bare,
      ...(next() < 0.8 && { task: next() < 0.5 ? ('code' as const) : ('chat' as const) }),
      ...(next() < 0.5 && { ruleId: next() < 0.5 ? 'rule-1' : 'rule-2' }),
      ...(next() < 0.9 && { keyLabel: next() < 0.5 ? 'Home' : 'Work' }),
      ...(next() < 0.9 && { workspaceId: next() < 0.5 ? 'default' : 'other' }),
      id: `usage-${index}`,
      at: midnight - dayMs + Math.floor(next() * 6 * dayMs),
      source: next() < 0.7 ? 'chat' : 'gateway',
      outcome: next() < 0.9 ? 'complete' : 'stopped',
      providerId: provider,
      model: `${provider}/${next() < 0.5 ? 'large' : 'small'}`,
      cost: { basis: 'price', micros: index },
    };
  });
}

function sumByHand(
  records: readonly UsageRecord[],
  bounds: readonly number[],
  valueOf: (record: UsageRecord) => string | undefined,
) {
  return bounds.slice(0, -1).flatMap((from) => {
    const within = records.filter(({ at }) => at >= from && at < from + dayMs);
    const values = [...new Set(within.map((record) => valueOf(record) ?? ''))].toSorted();
    return values.map((value) => {
      const counted = within.filter((record) => (valueOf(record) ?? '') === value);
      const costMicros = counted.reduce((sum, { cost }) => sum + microsOf(cost), 0);
      return [from, value === '' ? undefined : value, counted.length, costMicros];
    });
  });
}

function microsOf(cost: UsageRecord['cost']): number {
  return cost.basis === 'unpriced' ? 0 : cost.micros;
}
