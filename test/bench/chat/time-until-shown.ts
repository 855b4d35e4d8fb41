import type { Page } from 'playwright';
import { z } from 'zod';

export interface Timing {
  readonly on: 'click' | 'keydown';
  /** The selector of what it leads to. */
  readonly shown: string;
  /** What one of those says then; absent where it is enough that there is one. */
  readonly words?: string;
  readonly act: () => Promise<void>;
}

/** From the event until what it leads to has been handed on for painting, in milliseconds. */
export async function timeUntilShown(page: Page, { on, shown, words, act }: Timing): Promise<number> {
  // Without void it would wait here for what is yet to be done.
  await page.evaluate(`void (window.benchTook = new Promise((resolve) => {
    addEventListener(${JSON.stringify(on)}, (event) => {
      const words = ${JSON.stringify(words ?? null)};
      const isThere = () => [...document.querySelectorAll(${JSON.stringify(shown)})].some(
        (element) => words === null || element.textContent.toLowerCase() === words,
      );
      const look = () => {
        if (!isThere()) return requestAnimationFrame(look);
        const painted = new MessageChannel();
        painted.port1.onmessage = () => resolve(performance.now() - event.timeStamp);
        painted.port2.postMessage(undefined);
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  }))`);
  await act();
  return z.number().parse(await page.evaluate('window.benchTook'));
}
