import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOutlook } from '../../electron/core/usage/read-outlook.ts';
import { readSummary } from '../../electron/core/usage/read-summary.ts';
import { openStore } from '../../electron/store/open-store.ts';
import { createCalendar } from '../../shared/model/calendar.ts';
import type { UsageFilter } from '../../shared/model/usage-filter.ts';
import { percentile, report } from './bench-result.ts';
import { seedUsage } from './seed-usage.ts';

const dayMs = 86_400_000;
const recordCount = 1_000_000;
const dayCount = 365;
/** A local midnight in California. */
const today = Date.UTC(2026, 10, 21, 8);
const now = today + 15 * 3_600_000;

/** What Spend asks the core when it opens, and when a filter changes, with a million calls behind it. */
const directory = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
seedUsage(directory, { recordCount, dayCount, firstDay: today - (dayCount - 1) * dayMs });
const store = openStore({ directory, now: () => now });
const calendar = createCalendar('America/Los_Angeles');
const ports = {
  stores: store.stores,
  calendar,
  pause: () => new Promise<void>((resolve) => void setTimeout(resolve, 0)),
};
const month = { from: calendar.monthStart(now), to: calendar.monthEnd(now) };

await measure('Spend opens', {});
await measure('filter by provider', { provider: 'provider-3' });
await measure('filter by workspace', { workspace: 'workspace-2' });
await measure('filter by provider and source', { provider: 'provider-3', source: 'chat' });

store.close();
rmSync(directory, { recursive: true, force: true });

async function measure(name: string, filter: UsageFilter): Promise<void> {
  const samplesMs: number[] = [];
  for (let round = 0; round < 10; round += 1) {
    const from = performance.now();
    await Promise.all([readSummary(ports, month, filter), readOutlook(ports, filter, now)]);
    samplesMs.push(performance.now() - from);
  }
  report({ name: `1,000,000 records: ${name}, p95`, unit: 'ms', value: percentile(samplesMs, 0.95) });
}
