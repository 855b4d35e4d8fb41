import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appEnvironment } from '../e2e/app-environment.ts';
import { startFakeProvider } from '../support/fake-provider/fake-provider.ts';
import { percentile, report } from './bench-result.ts';
import { serveEmptyPage } from './empty-page.ts';
import { openChromium } from './open-chromium.ts';
import { type Opening, openPage } from './open-page.ts';
import { seedConversations } from './seed-conversations.ts';
import { startHost } from './start-host.ts';

const rounds = 5;

/** How long a start takes until something is on screen and until a message can be typed, over opening an empty page. */
const browser = await openChromium();
const provider = await startFakeProvider();
const folder = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
const emptyPage = await serveEmptyPage();
try {
  // A page that was never opened pays for Chromium's own start, which is not what is compared.
  await openPage(browser, emptyPage.url);
  await measure('empty', []);
  await measure(
    '20,000 messages',
    Array.from({ length: 200 }, () => 100),
  );
} finally {
  await browser.close();
  await emptyPage.close();
  await provider.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

async function measure(name: string, messageCounts: readonly number[]): Promise<void> {
  const home = join(folder, `home-${String(messageCounts.length)}`);
  seedConversations({ directory: home, messageCounts });
  const environment = appEnvironment(home, provider);
  const ready: number[] = [];
  const app: Opening[] = [];
  const bare: Opening[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await openPage(browser, emptyPage.url));
    const host = await startHost(folder, environment);
    ready.push(host.readyMs);
    app.push(await openPage(browser, host.url).finally(host.stop));
  }
  const middle = (openings: readonly Opening[], part: keyof Opening) =>
    percentile(
      openings.map((opening) => opening[part]),
      0.5,
    );
  const paint = { value: middle(app, 'paintMs'), baseline: middle(bare, 'paintMs') };
  const focus = { value: middle(app, 'focusMs'), baseline: middle(bare, 'focusMs') };
  report({ name: `start to ready line, ${name}`, unit: 'ms', value: percentile(ready, 0.5) });
  report({ name: `open to first contentful paint, ${name}`, unit: 'ms', ...paint });
  report({ name: `open to typing, ${name}`, unit: 'ms', ...focus });
}
