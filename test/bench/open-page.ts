import type { Browser } from 'playwright';
import { z } from 'zod';
import { viewport } from './with-app.ts';

/** Both times count from the navigation. */
export interface Opening {
  /** To the first contentful paint. */
  readonly paintMs: number;
  /** To a message field that has the focus. */
  readonly focusMs: number;
}

/** Opens a page as for the first time: a window of its own has nothing in its cache. */
export async function openPage(chromium: Browser, url: string): Promise<Opening> {
  const context = await chromium.newContext({ viewport });
  const page = await context.newPage();
  await page.addInitScript(watchOpening);
  await page.goto(url);
  const opening = Opening.parse(await page.evaluate('window.benchOpening'));
  await context.close();
  return opening;
}

const Opening = z.object({ paintMs: z.number(), focusMs: z.number() });

/** Runs in the page before anything of its own. */
const watchOpening = `(() => {
  const painted = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const first = list.getEntriesByName('first-contentful-paint')[0];
      if (first) resolve(first.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  const focused = new Promise((resolve) => {
    const look = () => {
      const field = document.activeElement;
      if (field?.matches?.('textarea[aria-label="Message"]') && !field.disabled) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  window.benchOpening = Promise.all([painted, focused]).then(([paintMs, focusMs]) => ({ paintMs, focusMs }));
})()`;
