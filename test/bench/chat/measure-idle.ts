import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { report } from '../bench-result.ts';
import type { BenchApp } from '../with-app.ts';

const watchedMs = 20_000;
const settleMs = 5_000;

/** What window and host take of one processor while nobody does anything. */
export async function measureIdle({ page, hostProcessId }: BenchApp): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const windowSeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  await sleep(settleMs);
  const from = { window: await windowSeconds(), host: processorSeconds(hostProcessId) };
  await sleep(watchedMs);
  const took = {
    window: (await windowSeconds()) - from.window,
    host: processorSeconds(hostProcessId) - from.host,
  };
  const percentOf = (seconds: number) => (seconds * 100_000) / watchedMs;
  report({ name: 'idle, processor time of the window', unit: 'percent', value: percentOf(took.window) });
  report({ name: 'idle, processor time of the host', unit: 'percent', value: percentOf(took.host) });
}

const ticksPerSecond = 100;

/** User and system time of a process: fields 14 and 15, counted behind the name in brackets. */
function processorSeconds(processId: number): number {
  const fields =
    readFileSync(`/proc/${String(processId)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
