import { expect, test } from 'vitest';
import type { UsageRecord } from '../../shared/model/usage.ts';
import { usageRecord } from './samples.ts';
import { openTemporaryStore, startOfTests } from './temporary-store.ts';

const spanStart = Math.floor(startOfTests / 300_000) * 300_000;

function record(id: string, change: Partial<UsageRecord>): UsageRecord {
  return usageRecord({ id, turnId: id, at: startOfTests, ...change });
}

/** As a call that failed before it began. */
function failing(id: string, change: Partial<UsageRecord> = {}): UsageRecord {
  const { firstTokenMs: _, ...unanswered } = record(id, { outcome: 'failed', failureKind: 'overloaded', ...change });
  return unanswered;
}

test('calls that went the same way within five minutes are counted together', () => {
  const { usage, callHistory } = openTemporaryStore().stores;
  usage.record([record('a', { firstTokenMs: 305 }), record('b', { firstTokenMs: 295 })]);
  usage.record([record('c', { firstTokenMs: 300 }), failing('d')]);

  expect(callHistory.list({ from: spanStart, to: startOfTests })).toStrictEqual([
    { startsAt: spanStart, providerId: 'alpha', firstTokenMs: 300, callCount: 3 },
    { startsAt: spanStart, providerId: 'alpha', failureKind: 'overloaded', callCount: 1 },
  ]);
});

test('an answer from the cache says nothing about the provider', () => {
  const { usage, callHistory } = openTemporaryStore().stores;
  const { firstTokenMs: _, ...cached } = record('a', { outcome: 'complete' });
  usage.record([cached]);

  expect(callHistory.list({ from: 0, to: startOfTests })).toStrictEqual([]);
});

test('of the messages, those count that the first model answered', () => {
  const { usage, callHistory } = openTemporaryStore().stores;
  usage.record([record('a', {}), failing('b'), record('c', { attemptIndex: 1 })]);

  expect(callHistory.firstTries({ from: 0, to: startOfTests })).toStrictEqual({ callCount: 2, answeredCount: 1 });
});

test('what is older than asked for is removed, so many at a time', () => {
  const { usage, callHistory } = openTemporaryStore().stores;
  usage.record([
    record('a', { firstTokenMs: 100 }),
    record('b', { firstTokenMs: 200 }),
    record('c', { firstTokenMs: 300 }),
  ]);
  const removed = [
    callHistory.prune(startOfTests, 2),
    callHistory.prune(startOfTests, 2),
    callHistory.prune(startOfTests, 2),
  ];

  expect([removed, callHistory.list({ from: 0, to: startOfTests })]).toStrictEqual([[2, 1, 0], []]);
});
