import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createReadExport } from '../../electron/compose/read-exports.ts';
import { createImports } from '../../electron/core/imports/create-imports.ts';
import type { Stores } from '../../electron/core/ports/stores.ts';
import { systemClock } from '../../electron/platform/system-clock.ts';
import { createSystemRandom } from '../../electron/platform/system-random.ts';
import { openStore } from '../../electron/store/open-store.ts';
import type { Import } from '../../shared/model/import.ts';
import { percentile, report } from './bench-result.ts';

const megabytes = Number(process.argv[2] ?? 500);
const million = 1_000_000;
const writer = fileURLToPath(new URL('../support/write-export-program.ts', import.meta.url));

/** What a large ChatGPT export costs in memory and time, and what a cancelled one leaves. */
const directory = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
try {
  const path = join(directory, 'conversations.json');
  execFileSync(process.execPath, [writer, path, String(megabytes * million)], { stdio: 'inherit' });
  const fileMb = statSync(path).size / million;
  const beforeMb = process.memoryUsage().rss / million;

  const whole = await run(path, {});
  report({
    name: `import of ${megabytes} MB: peak memory, compared with the file`,
    unit: 'MB',
    value: whole.peakMb,
    baseline: fileMb,
  });
  report({ name: `import of ${megabytes} MB: memory before`, unit: 'MB', value: beforeMb });
  report({ name: `import of ${megabytes} MB: all of it`, unit: 'ms', value: whole.totalMs });
  report({ name: `import of ${megabytes} MB: messages`, unit: 'count', value: whole.last.report.addedMessages });
  report({ name: `import of ${megabytes} MB: main thread held up, p99`, unit: 'ms', value: whole.delayP99Ms });
  report({ name: `import of ${megabytes} MB: main thread held up, longest`, unit: 'ms', value: whole.delayMaxMs });
  // What other programs of this machine took is not in these.
  const transaction = `import of ${megabytes} MB: one transaction by processor time`;
  report({ name: `${transaction}, p99`, unit: 'ms', value: percentile(whole.transactionsMs, 0.99) });
  report({
    name: `${transaction}, longest`,
    unit: 'ms',
    value: whole.transactionsMs.reduce((a, b) => Math.max(a, b), 0),
  });

  const cancelled = await run(path, { cancelAtShare: 0.3 });
  report({ name: `import of ${megabytes} MB, cancelled at 30 %: rows left`, unit: 'count', value: cancelled.rowsLeft });
  report({ name: `import of ${megabytes} MB: taking back 30 %`, unit: 'ms', value: cancelled.takingBackMs });
} finally {
  rmSync(directory, { recursive: true, force: true });
}

interface Run {
  readonly last: Import;
  readonly peakMb: number;
  readonly totalMs: number;
  readonly takingBackMs: number;
  readonly rowsLeft: number;
  readonly delayP99Ms: number;
  readonly delayMaxMs: number;
  /** Processor time of the main thread for each. */
  readonly transactionsMs: readonly number[];
}

async function run(path: string, { cancelAtShare }: { readonly cancelAtShare?: number }): Promise<Run> {
  const home = mkdtempSync(join(directory, 'home-'));
  const store = openStore({ directory: home, now: systemClock.now });
  store.checkpointInBackground();
  const transactionsMs: number[] = [];
  const stores = withTimedTransactions(store.stores, (tookMs) => transactionsMs.push(tookMs));
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let peakBytes = 0;
  let cancelledAt = 0;
  const { promise: rested, resolve: rest } = Promise.withResolvers<Import>();
  const imports = createImports({
    stores,
    clock: systemClock,
    random: createSystemRandom(systemClock.now),
    log: { info: () => {}, warn: () => {}, error: (event, details) => console.error(event, details) },
    announce: () => {
      const [one] = imports.list();
      if (!one) return;
      const { progress } = one;
      if (progress.state === 'reading' && progress.readBytes > progress.totalBytes * (cancelAtShare ?? 2)) {
        cancelledAt ||= performance.now();
        imports.cancel(one.id);
      }
      if (progress.state === 'complete' || progress.state === 'removed') rest(one);
    },
    files: { pathOf: (id) => id, remove: async () => {} },
    attachmentFiles: { remove: async () => {} },
    takeUpload: async (id) => ({ fileId: id, name: 'conversations.json' }),
    reloadProfile: () => {},
    readExport: createReadExport(systemClock, join(home, 'attachments')),
  });
  const watch = setInterval(() => (peakBytes = Math.max(peakBytes, process.memoryUsage().rss)), 50);
  const from = performance.now();
  delay.enable();
  await imports.start({ uploadIds: [path], workspaceId: 'default' });
  const last = await rested;
  // The run ends just after it has said so.
  await new Promise((resolve) => setTimeout(resolve, 10));
  const endedAt = performance.now();
  delay.disable();
  clearInterval(watch);
  const conversations = store.stores.conversations.list({ shelf: 'current', limit: 100 }).length;
  const isForgotten = last.progress.state === 'complete' || store.stores.search.isComplete();
  const rowsLeft = conversations + (isForgotten ? 0 : 1);
  store.close();
  return {
    last,
    peakMb: peakBytes / million,
    totalMs: endedAt - from,
    takingBackMs: cancelledAt === 0 ? 0 : endedAt - cancelledAt,
    rowsLeft,
    delayP99Ms: delay.percentile(99) / million,
    delayMaxMs: delay.max / million,
    transactionsMs,
  };
}

function withTimedTransactions(stores: Stores, report: (tookMs: number) => void): Stores {
  return {
    ...stores,
    atomically: (work) => {
      const before = process.threadCpuUsage();
      const result = stores.atomically(work);
      const { user, system } = process.threadCpuUsage(before);
      report((user + system) / 1_000);
      return result;
    },
  };
}
