import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { z } from 'zod';
import { openStore } from '../../electron/store/open-store.ts';
import { createCalendar } from '../../shared/model/calendar.ts';
import { defaultSettings } from '../../shared/model/settings.ts';
import { appEnvironment } from '../e2e/app-environment.ts';
import { startFakeProvider } from '../support/fake-provider/fake-provider.ts';
import { percentile, report } from './bench-result.ts';
import { openChromium } from './open-chromium.ts';
import { seedUsage } from './seed-usage.ts';
import { startHost } from './start-host.ts';
import { viewport } from './with-app.ts';

const dayMs = 86_400_000;
const recordCount = 1_000_000;
const dayCount = 365;
const openings = 20;
/** Where a local day has hours of two UTC days. */
const timeZone = 'America/Los_Angeles';

/** Menu and entry, one after the other; several filters hold at once until all are cleared. */
const changes: readonly (readonly [string, string])[] = [
  ['Provider', 'provider-3'],
  ['Provider', 'All'],
  ['Task', 'Code'],
  ['Source', 'Chat'],
  ['Source', 'Batch'],
  ['Source', 'All'],
  ['Task', 'All'],
  ['Outcome', 'Answered'],
  ['Attempt', 'First try'],
  ['Outcome', 'Failed'],
  ['Outcome', 'All'],
  ['Attempt', 'All'],
  ['Rule', 'Rule 5'],
  ['Rule', 'Rule 2'],
  ['Rule', 'All'],
  ['Key', 'provider-0/Key 1'],
  ['Key', 'All'],
  ['Price', 'Without a price'],
  ['Price', 'All'],
  ['Model', 'model-4'],
  ['Model', 'model-11'],
  ['Task', 'Chat'],
  ['Model', 'All'],
  ['Task', 'All'],
];

/** Runs in the page. A message posted in a frame arrives once the frame has been handed on for painting. */
const watchFigures = `(() => {
  window.benchFigures = new Promise((resolve) => {
    addEventListener('click', ({ timeStamp }) => {
      const isShown = () => document.querySelector('.spend[aria-busy="false"] .spend-total');
      const look = () => {
        if (!isShown()) return requestAnimationFrame(look);
        const painted = new MessageChannel();
        painted.port1.onmessage = () => resolve(performance.now() - timeStamp);
        painted.port2.postMessage(undefined);
      };
      // What the click changes is in the page by the next frame.
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  });
})()`;

/** Spend in a browser with a million calls behind it: from a click to the frame that shows the figures it asked for. */
const folder = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
const home = join(folder, 'home');
const today = createCalendar(timeZone).dayStart(Date.now());
seedUsage(home, { recordCount, dayCount, firstDay: today - (dayCount - 1) * dayMs });
passWelcome();
const provider = await startFakeProvider();
const browser = await openChromium();
const host = await startHost(folder, appEnvironment(home, provider));
try {
  await measure();
} finally {
  await browser.close();
  await host.stop();
  await provider.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function measure(): Promise<void> {
  const page = await browser.newPage({ viewport, timezoneId: timeZone });
  await page.goto(host.url);
  await page.getByRole('textbox', { name: 'Message' }).waitFor();

  const opened: number[] = [];
  for (let round = 0; round < openings; round += 1) {
    await page.locator('a[href="#/chat"]').click();
    await page.reload();
    await page.getByRole('textbox', { name: 'Message' }).waitFor();
    opened.push(await timed(page, () => page.locator('a[href="#/spend"]').first().click()));
  }
  reportBoth('Spend opens, to its painted figures', opened);

  const [first = ['', '']] = changes;
  report({
    name: '1,000,000 calls: the first filter after the start, to the painted figures',
    unit: 'ms',
    value: await choose(page, first),
  });
  const changed: number[] = [];
  for (const change of [...changes.slice(1), ...changes]) changed.push(await choose(page, change));
  reportBoth('a filter changes, to the painted figures', changed);
}

function passWelcome(): void {
  const { stores, close } = openStore({ directory: home, now: Date.now });
  stores.settings.save({ ...defaultSettings, hasSeenWelcome: true });
  close();
}

function reportBoth(name: string, samplesMs: readonly number[]): void {
  for (const share of [0.5, 0.95]) {
    const value = percentile(samplesMs, share);
    report({ name: `1,000,000 calls: ${name}, p${String(share * 100)}`, unit: 'ms', value });
  }
}

async function choose(page: Page, [field, entry]: readonly [string, string]): Promise<number> {
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('menuitem', { name: field, exact: true }).click();
  const item = page.getByRole('menu', { name: field }).getByRole('menuitem', { name: entry, exact: true });
  await item.waitFor();
  return timed(page, () => item.click());
}

/** Between the click of `act` and the frame after which nothing on the page is behind any more. */
async function timed(page: Page, act: () => Promise<void>): Promise<number> {
  await page.evaluate(watchFigures);
  await act();
  return z.number().parse(await page.evaluate('window.benchFigures'));
}
