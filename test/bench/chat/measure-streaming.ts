import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { percentile, report } from '../bench-result.ts';
import { serveEmptyPage } from '../empty-page.ts';
import { startTrace } from '../read-trace.ts';
import { frameMs, reportFrames } from '../report-frames.ts';
import { streamedText } from '../streamed-text.ts';
import { type Watched, watchFrames } from '../watch-frames.ts';
import { type BenchApp, viewport } from '../with-app.ts';
import { usedHeapMb } from './used-heap.ts';

const tokensPerSecond = 200;
const streamedMs = 60_000;
const baselineMs = 10_000;
const keyEveryMs = 90;

/** 200 tokens a second into a conversation of 2,000 messages while somebody types, over typing into an empty page. */
export async function measureStreaming({ browser, provider, page }: BenchApp): Promise<void> {
  const emptyPage = await serveEmptyPage();
  const bare = await browser.newPage({ viewport });
  await bare.goto(emptyPage.url);
  const baseline = await watchTyping(bare, baselineMs);
  await bare.close();
  await emptyPage.close();

  const text = streamedText(tokensPerSecond * (streamedMs / 1_000 + 10));
  provider.script([{ type: 'drip', text, tokensPerSecond }]);
  const field = page.getByRole('textbox', { name: 'Message' });
  await field.fill('Say a lot');
  await field.press('Enter');
  await page.locator('article[aria-busy="true"] .markdown p').first().waitFor();
  // What opening and sending cost is measured elsewhere.
  await sleep(1_000);

  const trace = await startTrace(browser, page);
  const from = { atMs: performance.now(), tokens: await shownTokens(page, text) };
  const watched = await watchTyping(page, streamedMs);
  const tookMs = performance.now() - from.atMs;
  const rate = (((await shownTokens(page, text)) - from.tokens) / tookMs) * 1_000;
  const tasks = await trace.stop();

  report({ name: 'streaming, tokens shown', unit: 'per second', value: rate, baseline: tokensPerSecond });
  reportFrames('streaming', watched, baseline);
  const keyMs = percentile(watched.keyToPaintMs, 0.95);
  const bareKeyMs = percentile(baseline.keyToPaintMs, 0.95);
  report({ name: 'streaming, key to paint, p95', unit: 'ms', value: keyMs, baseline: bareKeyMs });
  report({ name: 'streaming, key to paint beyond the empty page, p95', unit: 'ms', value: keyMs - bareKeyMs });
  // Processor time of the main thread: what other programs of this machine took is not in it.
  const busyMs = tasks.reduce((sum, taskMs) => sum + taskMs, 0);
  report({ name: 'streaming, main thread busy', unit: 'percent', value: (busyMs / tookMs) * 100 });
  report({ name: 'streaming, longest task by processor time', unit: 'ms', value: Math.max(...tasks) });
  report({
    name: 'streaming, tasks over 50 ms by processor time',
    unit: 'count',
    value: tasks.filter((taskMs) => taskMs > 50).length,
  });
  report({
    name: 'streaming, tasks over a frame by processor time',
    unit: 'count',
    value: tasks.filter((taskMs) => taskMs > frameMs).length,
  });
  report({ name: 'streaming, heap', unit: 'MB', value: await usedHeapMb(page) });
}

async function watchTyping(page: Page, forMs: number): Promise<Watched> {
  await page.getByRole('textbox', { name: 'Message' }).focus();
  const watch = await watchFrames(page);
  const until = performance.now() + forMs;
  while (performance.now() < until) {
    await page.keyboard.press('a');
    await sleep(keyEveryMs);
  }
  return watch.stop();
}

/** How far the answer has come on screen, by the last numbered part that stands there. */
async function shownTokens(page: Page, text: string): Promise<number> {
  const shown = (await page.locator('article[aria-busy="true"]').textContent()) ?? '';
  const part = shown.match(/Part \d+ of/g)?.at(-1);
  if (part === undefined) return 0;
  return text.slice(0, text.lastIndexOf(part)).match(/\S+/g)?.length ?? 0;
}
