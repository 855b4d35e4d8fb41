import { expect, test } from 'vitest';
import type { UsageRecord } from '../../shared/model/usage.ts';
import { seededNumbers } from '../support/seeded-numbers.ts';
import { failure, fullMessage, plainConversation, provenance, usageRecord } from './samples.ts';
import { openTemporaryStore } from './temporary-store.ts';

const minuteMs = 60_000;
const noUsage = { costMicros: 0, unpricedCount: 0, callCount: 0, inputTokens: 0, outputTokens: 0 };

test('without records everything is zero', () => {
  const { usage } = openTemporaryStore().stores;
  expect(usage.totals({ from: 0, to: Date.UTC(2030, 0) })).toStrictEqual(noUsage);
  expect(usage.ofConversation('nowhere')).toStrictEqual({ costMicros: 0, unpricedCount: 0, models: [] });
});

test('totals add cost, tokens and calls; unpriced calls are counted and cost nothing', () => {
  const { usage } = openTemporaryStore().stores;
  usage.record([
    usageRecord({ id: 'a' }),
    usageRecord({ id: 'b', cost: { basis: 'unpriced' } }),
    usageRecord({ id: 'c', cost: { basis: 'free', micros: 0 }, providerId: 'demo', model: 'demo/echo' }),
    usageRecord({ id: 'd', outcome: 'failed', failureKind: 'network', cost: { basis: 'reported', micros: 5 } }),
  ]);
  expect(usage.totals({ from: 0, to: Date.UTC(2030, 0) })).toStrictEqual({
    costMicros: 705,
    unpricedCount: 1,
    callCount: 4,
    inputTokens: 400,
    outputTokens: 40,
  });
});

test('a span counts its first millisecond and not its last', () => {
  const { usage } = openTemporaryStore().stores;
  const { at } = usageRecord();
  usage.record([usageRecord()]);
  const counts = [
    usage.totals({ from: at, to: at + 1 }),
    usage.totals({ from: at - 1, to: at }),
    usage.totals({ from: at + 1, to: at + 2 }),
    usage.totals({ from: at + 1, to: at }),
  ];
  expect(counts.map(({ callCount }) => callCount)).toStrictEqual([1, 0, 0, 0]);
});

test('totals of any span equal the sum of the records in it', () => {
  const { usage } = openTemporaryStore().stores;
  const begin = Date.UTC(2026, 10, 1);
  const records = Array.from({ length: 300 }, (_, index) =>
    usageRecord({
      id: `usage-${index}`,
      at: begin + index * 17 * minuteMs,
      cost: index % 5 === 0 ? { basis: 'unpriced' } : { basis: 'price', micros: index },
    }),
  );
  usage.record(records);
  const spans = [
    { from: begin, to: begin + 24 * 60 * minuteMs },
    { from: begin + 90 * minuteMs, to: begin + 72 * 60 * minuteMs + 5 * minuteMs },
    { from: begin + 10 * minuteMs, to: begin + 50 * minuteMs },
    { from: begin + 59 * minuteMs, to: begin + 61 * minuteMs },
    { from: begin + 5.5 * 60 * minuteMs, to: begin + 29.5 * 60 * minuteMs },
  ];
  expect(spans.map((span) => usage.totals(span))).toStrictEqual(spans.map((span) => addUp(records, span)));
});

test('spans of several days and odd lengths, far from midnight or near it, add up the same as their records', () => {
  const { usage } = openTemporaryStore().stores;
  const begin = Date.UTC(2026, 10, 1);
  const records = Array.from({ length: 200 }, (_, index) =>
    usageRecord({ id: `usage-${index}`, at: begin + index * 53 * minuteMs }),
  );
  const next = seededNumbers(7);
  const spans = Array.from({ length: 60 }, () => {
    const from = begin + Math.floor(next() * 7 * 24 * 60) * minuteMs;
    return { from, to: from + Math.floor(next() * 4 * 24 * 60 * minuteMs) };
  });
  usage.record(records);
  expect(spans.map((span) => usage.totals(span))).toStrictEqual(spans.map((span) => addUp(records, span)));
});

test('a record that is there already is left as it is and counts once', () => {
  const { usage } = openTemporaryStore().stores;
  usage.record([usageRecord()]);
  usage.record([usageRecord({ cost: { basis: 'price', micros: 9_999 } }), usageRecord({ id: 'usage-2' })]);
  usage.record([usageRecord({ id: 'usage-2' }), usageRecord({ id: 'usage-2' })]);
  const twice = { costMicros: 1_400, unpricedCount: 0, callCount: 2, inputTokens: 200, outputTokens: 20 };
  const { at } = usageRecord();
  expect([usage.totals({ from: 0, to: Date.UTC(2030, 0) }), usage.totals({ from: at, to: at + 1 })]).toStrictEqual([
    twice,
    twice,
  ]);
});

test('recording is all or nothing', () => {
  const { usage } = openTemporaryStore().stores;
  const broken = usageRecord({ id: 'usage-2', totalMs: -1 });
  expect(() => usage.record([usageRecord(), broken])).toThrow();
  expect(usage.totals({ from: 0, to: Date.UTC(2030, 0) })).toStrictEqual(noUsage);
});

test('a conversation shows what it cost and which models answered, by the names in the answers', () => {
  const { conversations, messages, usage } = openTemporaryStore().stores;
  conversations.save(plainConversation());
  messages.insert(fullMessage({ status: 'complete', provenance }));
  usage.record([
    usageRecord({ id: 'a', at: 20 }),
    usageRecord({ id: 'b', at: 30, cost: { basis: 'unpriced' } }),
    usageRecord({ id: 'c', at: 10, model: 'beta/beta-mini', messageId: 'gone', cost: { basis: 'price', micros: 3 } }),
    usageRecord({ id: 'd', at: 5, model: 'gamma/never', outcome: 'failed', cost: { basis: 'free', micros: 0 } }),
    usageRecord({ id: 'e', at: 40, model: 'gamma/cut', outcome: 'failed', failureKind: failure.kind }),
    usageRecord({ id: 'f', at: 50, conversationId: 'conversation-2' }),
  ]);
  expect(usage.ofConversation('conversation-1')).toStrictEqual({
    costMicros: 1_403,
    unpricedCount: 1,
    models: [
      { model: 'beta/beta-mini', modelLabel: 'beta-mini', line: 'local', costMicros: 3 },
      { model: 'alpha/alpha-large', modelLabel: 'Alpha Large', line: 'claude', costMicros: 700 },
      { model: 'gamma/cut', modelLabel: 'cut', line: 'local', costMicros: 700 },
    ],
  });
});

test('usage of a purged conversation still counts', () => {
  const { conversations, usage } = openTemporaryStore().stores;
  conversations.save(plainConversation({ deletedAt: 1 }));
  usage.record([usageRecord()]);
  conversations.purgeOne('conversation-1');
  expect(usage.totals({ from: 0, to: Date.UTC(2030, 0) }).costMicros).toBe(700);
});

function addUp(records: readonly UsageRecord[], span: { readonly from: number; readonly to: number }) {
  return records
    .filter(({ at }) => at >= span.from && at < span.to)
    .reduce(
      (sum, { cost, usage }) => ({
        costMicros: sum.costMicros + (cost.basis === 'unpriced' ? 0 : cost.micros),
        unpricedCount: sum.unpricedCount + (cost.basis === 'unpriced' ? 1 : 0),
        callCount: sum.callCount + 1,
        inputTokens: sum.inputTokens + usage.inputTokens,
        outputTokens: sum.outputTokens + usage.outputTokens,
      }),
      noUsage,
    );
}
