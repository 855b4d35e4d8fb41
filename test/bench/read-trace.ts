import type { Browser, Page } from 'playwright';
import { z } from 'zod';

export interface Trace {
  /** Processor time of each task in the traced span, in milliseconds: what other programs took is not in it. */
  readonly stop: () => Promise<readonly number[]>;
}

/** Records the tasks of the main thread of `page` until `stop`. */
export async function startTrace(browser: Browser, page: Page): Promise<Trace> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata', 'blink.user_timing'] });
  await page.evaluate(`performance.mark(${JSON.stringify(mark)})`);
  return { stop: async () => readTasks((await browser.stopTracing()).toString('utf8')) };
}

const mark = 'switchboard-bench-page';

const TraceEvent = z.looseObject({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  tdur: z.number().optional(),
});
const TraceFile = z.object({ traceEvents: z.array(TraceEvent) });

function readTasks(json: string): readonly number[] {
  const { traceEvents } = TraceFile.parse(JSON.parse(json));
  // Every page has a main thread; this one has set the mark.
  const marked = traceEvents.find(({ name }) => name === mark);
  if (!marked) throw new Error('The trace has no mark of the page. Another version of Chromium may name it otherwise.');
  return traceEvents
    .filter(({ name, pid, tid }) => pid === marked.pid && tid === marked.tid && name === taskName)
    .map(({ tdur = 0 }) => tdur / 1_000);
}

const taskName = 'ThreadControllerImpl::RunTask';
