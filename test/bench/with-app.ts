import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { appEnvironment } from '../e2e/app-environment.ts';
import { type FakeProvider, startFakeProvider } from '../support/fake-provider/fake-provider.ts';
import { furnishUsedKeys } from '../support/use-environment-keys.ts';
import { openChromium } from './open-chromium.ts';
import { seedConversations, type Seeding } from './seed-conversations.ts';
import { startHost } from './start-host.ts';

export interface BenchApp {
  readonly browser: Browser;
  readonly provider: FakeProvider;
  /** The app in a window of its own, on the newest conversation. */
  readonly page: Page;
  /** Of the process that hosts the core. */
  readonly hostProcessId: number;
}

/** The built app on a seeded data directory; everything is gone afterwards. */
export async function withApp(seeding: Omit<Seeding, 'directory'>, measure: (app: BenchApp) => Promise<void>) {
  const browser = await openChromium();
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-bench-'));
  const home = join(folder, 'home');
  const provider = await startFakeProvider();
  try {
    seedConversations({ directory: home, ...seeding });
    furnishUsedKeys(home, groqKey);
    const host = await startHost(folder, { ...appEnvironment(home, provider), ...groqKey });
    try {
      const page = await browser.newPage({ viewport });
      await page.goto(host.url);
      await page.getByRole('textbox', { name: 'Message' }).waitFor();
      await measure({ browser, provider, page, hostProcessId: host.processId });
    } finally {
      await browser.close();
      await host.stop();
    }
  } finally {
    await browser.close();
    await provider.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const groqKey = { GROQ_API_KEY: 'gsk_test_key_0000000000' };

export const viewport = { width: 1440, height: 900 };
