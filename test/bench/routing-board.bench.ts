import type { Page } from 'playwright';
import { report } from './bench-result.ts';
import { serveEmptyPage } from './empty-page.ts';
import { startTrace } from './read-trace.ts';
import { reportFrames } from './report-frames.ts';
import { type Watched, watchFrames } from './watch-frames.ts';
import { viewport, withApp } from './with-app.ts';

const ruleCount = 200;
const dragSteps = 300;

/** Dragging a rule over a board of 200 rules, over the same pointer on a plain page. */
await withApp({ messageCounts: [2], olderMessageCount: 0 }, async ({ browser, page }) => {
  const emptyPage = await serveEmptyPage();
  const bare = await browser.newPage({ viewport });
  await bare.goto(emptyPage.url);
  const baseline = await drag(bare, { x: 600, y: 200 });
  await bare.close();
  await emptyPage.close();

  await openBoard(page);
  const grip = await page.locator('.rule-row .rule-grip').nth(1).boundingBox();
  if (!grip) throw new Error('The second rule has no handle.');
  const trace = await startTrace(browser, page);
  const watched = await drag(page, { x: grip.x + grip.width / 2, y: grip.y + grip.height / 2 });
  const tasks = await trace.stop();
  reportFrames('rule board, dragging', watched, baseline);
  report({ name: 'rule board, dragging, longest task by processor time', unit: 'ms', value: Math.max(...tasks) });
  report({ name: 'rule board, rows in the page', unit: 'count', value: await page.locator('.rule-row').count() });
});
process.exit(0);

async function openBoard(page: Page): Promise<void> {
  const rules = Array.from({ length: ruleCount - 8 }, (_, at) => ({
    name: `Rule ${String(at)}`,
    priority: 200 + at,
    isEnabled: true,
    when: { type: 'any', of: [{ type: 'tag', tag: `tag ${String(at)}` }, { type: 'contains-code' }] },
    target: { type: 'model', model: at % 2 === 0 ? 'openai/gpt-6-luna' : 'groq/openai/gpt-oss-120b' },
    fallbacks: [{ model: 'anthropic/claude-haiku-5-5' }],
  }));
  await page.goto(`${new URL(page.url()).origin}/#/routing`);
  await page.getByRole('radio', { name: 'JSON' }).check({ force: true });
  const buffer = Buffer.from(JSON.stringify(rules));
  await page.getByLabel('File with rules').setInputFiles({ name: 'rules.json', mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: 'Save rules' }).click();
  await page.getByRole('radio', { name: 'Board' }).check({ force: true });
  await page
    .locator(`.rule-row[aria-setsize="${String(ruleCount)}"]`)
    .first()
    .waitFor();
}

/** Down and up again past other rows, and over the edge for a while, where the board scrolls. */
async function drag(page: Page, from: { readonly x: number; readonly y: number }): Promise<Watched> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y + 10);
  const watch = await watchFrames(page);
  for (let step = 0; step < dragSteps; step += 1) {
    const turn = (step / dragSteps) * Math.PI * 6;
    await page.mouse.move(from.x, from.y + 200 + Math.sin(turn) * 190);
  }
  const watched = await watch.stop();
  await page.mouse.up();
  return watched;
}
