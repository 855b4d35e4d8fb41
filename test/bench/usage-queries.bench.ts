import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import type { UsageStore } from '../../electron/core/ports/stores.ts';
import { openStore } from '../../electron/store/open-store.ts';
import type { UsageDimension } from '../../shared/model/usage-filter.ts';
import type { UsageRecord } from '../../shared/model/usage.ts';
import { percentile, report } from './bench-result.ts';
import { seedUsage } from './seed-usage.ts';

const dayMs = 86_400_000;
const recordCount = 1_000_000;
const dayCount = 365;
/** A local midnight in California, where a day has most hours from two UTC days. */
const today = Date.UTC(2026, 10, 21, 8);
const now = today + 15 * 3_600_000;
const lastBounds = Array.from({ length: 91 }, (_, day) => today + dayMs - (90 - day) * dayMs);

/** What a dashboard asks of a million usage records, and whether recording at full speed is felt by the window. */
const directory = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
seedUsage(directory, { recordCount, dayCount, firstDay: today - (dayCount - 1) * dayMs });
const store = openStore({ directory, now: () => now });
const { usage } = store.stores;

measure('totals of today', () => usage.totals({ from: today, to: now }));
measure('totals of 30 days', () => usage.totals({ from: today - 29 * dayMs, to: now }));
measure('spent by a workspace in 30 days', () =>
  usage.spent({ from: today - 29 * dayMs, to: now, workspaceId: 'workspace-3' }),
);
const dimensions: readonly UsageDimension[] = ['provider', 'model', 'workspace', 'task', 'rule', 'key', 'source'];
for (const by of dimensions) measure(`90 days by ${by}`, () => usage.sums({ bounds: lastBounds, by }));
measure('spend of a conversation', () => usage.ofConversation('conversation-20000'));
measure('median lengths of answers', () => usage.medianOutputTokens());

const perSecond = 2_000;
const seconds = 10;
store.checkpointInBackground();
await sleep(1_000);
const idle = await watchPauses(() => sleep(seconds * 1_000));
const recording = await watchPauses(() => recordSteadily(usage));
report({ name: 'records kept up', unit: 'per second', value: recording.result / seconds });
report({ name: 'pause while recording, p99', unit: 'ms', value: recording.p99Ms, baseline: idle.p99Ms });
report({ name: 'pause while recording, longest', unit: 'ms', value: recording.longestMs, baseline: idle.longestMs });

store.close();
rmSync(directory, { recursive: true, force: true });

function measure(name: string, query: () => unknown): void {
  const samplesMs = Array.from({ length: 50 }, () => {
    const from = performance.now();
    query();
    return performance.now() - from;
  });
  report({ name: `1,000,000 records: ${name}, p95`, unit: 'ms', value: percentile(samplesMs, 0.95) });
}

interface Watched<Result> {
  readonly result: Result;
  readonly p99Ms: number;
  readonly longestMs: number;
}

/** How late a timer of 1 ms comes meanwhile. */
async function watchPauses<Result>(work: () => Promise<Result>): Promise<Watched<Result>> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const result = await work();
  delay.disable();
  return { result, p99Ms: delay.percentile(99) / 1e6, longestMs: delay.max / 1e6 };
}

/** Whatever is due, as often as the timer comes; answers how many records that were. */
async function recordSteadily(store: UsageStore): Promise<number> {
  const from = performance.now();
  let count = 0;
  for (;;) {
    const elapsedMs = performance.now() - from;
    if (elapsedMs > seconds * 1_000) return count;
    const due = Math.floor((elapsedMs / 1_000) * perSecond);
    if (count < due) store.record(Array.from({ length: Math.min(due - count, 20) }, () => newRecord((count += 1))));
    await sleep(1);
  }
}

function newRecord(number: number): UsageRecord {
  const model = number % 6;
  return {
    id: `new-${number}`,
    at: now + number,
    turnId: `new-turn-${number}`,
    attemptIndex: 0,
    source: number % 3 === 0 ? 'gateway' : 'chat',
    workspaceId: `workspace-${number % 3}`,
    conversationId: `new-conversation-${number % 32}`,
    messageId: `new-message-${number}`,
    providerId: `provider-${model % 3}`,
    model: `provider-${model % 3}/model-${model}`,
    modelLabel: `Model ${model}`,
    task: 'chat',
    ruleId: `rule-${number % 4}`,
    ruleName: `Rule ${number % 4}`,
    keyId: `key-${model}`,
    keyLabel: `Key ${model % 2}`,
    usage: { inputTokens: 900, outputTokens: 300, cachedInputTokens: 400, isEstimated: false },
    cost: { basis: 'price', micros: 1_200 },
    firstTokenMs: 400,
    totalMs: 2_400,
    outcome: 'complete',
  };
}
