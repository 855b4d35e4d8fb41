import type { CDPSession, Page } from 'playwright';
import { z } from 'zod';
import { report } from './bench-result.ts';
import { usedHeapMb } from './chat/used-heap.ts';
import { type BenchApp, withApp } from './with-app.ts';

/** The screen is open this long, a second of it a round. */
const openSeconds = 600;
/** So many rounds go by before anything is compared: what is made once is made by then. */
const warmUpRounds = 60;
/** Every so often the window of time is changed, and the screen left and entered. */
const roundsBetweenChanges = 10;

const Metrics = z.array(z.object({ name: z.string(), value: z.number() }));

/** Health open for ten minutes, told quickly: clocks tick, providers are asked, reports come, the screen comes and goes. */
await withApp({ messageCounts: [2] }, async ({ page, provider }) => {
  provider.script(({ route }) => (route.kind === 'answer' ? [{ type: 'text', text: 'Said.' }] : undefined));
  await openHealth(page);
  await page.clock.install();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await live(page, warmUpRounds);
  const before = await measure(page, session);
  await live(page, openSeconds);
  const after = await measure(page, session);
  report({ name: 'health open for 10 min, heap grown', unit: 'MB', value: after.heapMb - before.heapMb });
  report({ name: 'health open for 10 min, nodes', unit: 'count', value: after.nodes, baseline: before.nodes });
  report({
    name: 'health open for 10 min, listeners',
    unit: 'count',
    value: after.listeners,
    baseline: before.listeners,
  });
});
process.exit(0);

async function openHealth(page: BenchApp['page']): Promise<void> {
  await page.getByRole('link', { name: /^Health/ }).click();
  await page.getByRole('complementary', { name: 'Incidents' }).waitFor();
}

async function live(page: Page, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    await page.clock.runFor(1_000);
    await page.keyboard.press('r');
    if (round % roundsBetweenChanges !== 0) continue;
    for (const span of ['1 h', '24 h']) await page.getByText(span, { exact: true }).click();
    await page.getByRole('link', { name: /^Chat/ }).click();
    await openHealth(page);
  }
}

async function measure(page: Page, session: CDPSession) {
  // Twice: what the first collection sets free may hold more.
  await usedHeapMb(page);
  const heapMb = await usedHeapMb(page);
  const metrics = Metrics.parse((await session.send('Performance.getMetrics')).metrics);
  const valueOf = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? 0;
  return { heapMb, nodes: valueOf('Nodes'), listeners: valueOf('JSEventListeners') };
}
