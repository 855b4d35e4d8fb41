import type { Page } from 'playwright';
import { z } from 'zod';

/** What a page went through between two moments, as its person saw it. */
export interface Watched {
  /** Time between frames. */
  readonly frameMs: readonly number[];
  /** Tasks over 50 ms, as the browser reports them. */
  readonly longTaskMs: readonly number[];
  /** From each key press to the frame that shows it. */
  readonly keyToPaintMs: readonly number[];
}

export interface FrameWatch {
  readonly stop: () => Promise<Watched>;
}

/** Watches every frame of `page` from now on. */
export async function watchFrames(page: Page): Promise<FrameWatch> {
  await page.evaluate(installed);
  return { stop: async () => Watched.parse(await page.evaluate('window.benchWatch.stop()')) };
}

const Watched = z.object({
  frameMs: z.array(z.number()),
  longTaskMs: z.array(z.number()),
  keyToPaintMs: z.array(z.number()),
});

/** Runs in the page. A message posted in a frame arrives once the frame has been handed on for painting. */
const installed = `(() => {
  const watched = { frameMs: [], longTaskMs: [], keyToPaintMs: [] };
  let isOver = false;
  let last = performance.now();
  const frame = (now) => {
    watched.frameMs.push(now - last);
    last = now;
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame((now) => { last = now; requestAnimationFrame(frame); });
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.longTaskMs.push(entry.duration);
  });
  observer.observe({ type: 'longtask' });
  const onKey = (event) => requestAnimationFrame(() => {
    const painted = new MessageChannel();
    painted.port1.onmessage = () => watched.keyToPaintMs.push(performance.now() - event.timeStamp);
    painted.port2.postMessage(undefined);
  });
  addEventListener('keydown', onKey, { capture: true });
  window.benchWatch = { stop: () => {
    isOver = true;
    observer.disconnect();
    removeEventListener('keydown', onKey, { capture: true });
    return watched;
  } };
})()`;
