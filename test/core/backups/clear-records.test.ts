import { expect, test } from 'vitest';
import { clearRecords } from '../../../electron/core/backups/clear-records.ts';
import type { ClearingStep } from '../../../shared/model/clearing.ts';
import { createManualClock } from '../../support/manual-clock.ts';

test('a portion that took long is followed by smaller ones, and those grow again', async () => {
  const clock = createManualClock();
  const tookMs = [4, 12, 30, 1, 1];
  const limits: number[] = [];
  const removeSome = (_kind: string, limit: number) => {
    clock.advance(tookMs[limits.length] ?? 0);
    limits.push(limit);
    return limits.length > tookMs.length ? 0 : limit;
  };
  const ports = {
    // What waits comes about once the present step is over.
    clock: { ...clock, after: (delayMs: number, action: () => void) => (queueMicrotask(action), () => delayMs) },
    backups: {
      makeBeforeClearing: () => Promise.resolve('before.db'),
      cancel: () => ({ backups: [], databaseBytes: 0 }),
    },
    store: { count: () => ({ conversationCount: 0, traceCount: 0, usageCount: 122 }), removeSome },
    onRemoved: () => undefined,
  };
  const steps: ClearingStep[] = [];
  for await (const step of clearRecords(ports, 'usage', new AbortController().signal)) steps.push(step);

  expect(limits).toEqual([40, 40, 20, 10, 11, 13]);
  expect(steps).toEqual([
    { phase: 'backing-up' },
    { phase: 'clearing', removedCount: 40, totalCount: 122, backup: 'before.db' },
    { phase: 'cleared', removedCount: 121, backup: 'before.db' },
  ]);
});
