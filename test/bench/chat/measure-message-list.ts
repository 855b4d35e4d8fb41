import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright';
import { report } from '../bench-result.ts';
import { serveEmptyPage } from '../empty-page.ts';
import { startTrace } from '../read-trace.ts';
import { reportFrames } from '../report-frames.ts';
import { type Watched, watchFrames } from '../watch-frames.ts';
import { type BenchApp, viewport } from '../with-app.ts';
import { timeUntilShown } from './time-until-shown.ts';

const messages = 2_000;
const scrolledMs = 10_000;
const pixelsPerSecond = 2_400;

/** Opening, scrolling and leaving a conversation of 2,000 messages, over one of two messages and a plain page. */
export async function measureMessageList({ browser, page }: BenchApp): Promise<void> {
  // The code that shows messages is loaded by the first opening, which is not what is compared.
  await open(page, 'Conversation 1');
  await open(page, 'Conversation 2');
  const shortMs = await open(page, 'Conversation 1');
  const longMs = await open(page, 'Conversation 0');
  report({ name: 'message list, click to first screen', unit: 'ms', value: longMs, baseline: shortMs });

  const emptyPage = await serveEmptyPage();
  const bare = await browser.newPage({ viewport });
  await bare.goto(emptyPage.url);
  const baseline = await scrollUp(bare, 'html');
  await bare.close();
  await emptyPage.close();

  const trace = await startTrace(browser, page);
  const watched = await scrollUp(page, '.transcript-scroll');
  const tasks = await trace.stop();
  reportFrames('message list, scrolling', watched, baseline);
  report({ name: 'message list, scrolling, longest task by processor time', unit: 'ms', value: Math.max(...tasks) });
  report({ name: 'message list, jump to the end', unit: 'ms', value: await jumpToEnd(page) });
  report({ name: 'message list, elements in the page', unit: 'count', value: await page.locator('*').count() });
}

/** From the click until the first message has been handed on for painting; an empty conversation shows none. */
async function open(page: Page, title: string): Promise<number> {
  const link = page.getByRole('link', { name: title, exact: true });
  const id = `bench-${title.split(' ').at(-1) ?? ''}`;
  const shown = id === 'bench-2' ? '.chat-empty' : `[data-message^="${id}-"]`;
  const tookMs = await timeUntilShown(page, { on: 'click', shown, act: () => link.click() });
  await sleep(500);
  return tookMs;
}

async function jumpToEnd(page: Page): Promise<number> {
  await page.locator('.transcript-scroll').focus();
  const shown = `[data-message="bench-0-${String(messages - 1)}"]`;
  return timeUntilShown(page, { on: 'keydown', shown, act: () => page.keyboard.press('End') });
}

/** At one pace by the clock, so that a late frame is followed by a longer step. */
async function scrollUp(page: Page, scroller: string): Promise<Watched> {
  const watch = await watchFrames(page);
  await page.evaluate(`new Promise((resolve) => {
    const scroller = document.querySelector(${JSON.stringify(scroller)});
    const until = performance.now() + ${String(scrolledMs)};
    let last = performance.now();
    const step = (now) => {
      scroller.scrollTop -= ((now - last) * ${String(pixelsPerSecond)}) / 1000;
      last = now;
      if (now < until) requestAnimationFrame(step);
      else resolve();
    };
    scroller.scrollTop = scroller.scrollHeight;
    requestAnimationFrame(step);
  })`);
  return watch.stop();
}
