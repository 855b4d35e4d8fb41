import { test as base, expect, type Page, type TestInfo } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedElectron } from '../../electron/launch/find-electron.mjs';
import { startFakeProvider } from '../support/fake-provider/fake-provider.ts';
import { appEnvironment } from './app-environment.ts';
import type { App, AppHost } from './app.ts';
import { browserHost } from './browser-host.ts';
import { electronHost } from './electron-host.ts';
import { watchPage, type PageWatch } from './watch-page.ts';

const isDesktop = process.env.APP_HOST === 'electron';

/** Every end-to-end test gets the running app; it fails where a page reported an error nobody expected. */
export const test = base.extend<{ app: App }>({
  app: isDesktop
    ? // Playwright reads from the empty pattern that a desktop window needs no browser.
      async ({}, use, testInfo) => {
        const binary = desktopBinary(testInfo);
        const watches: PageWatch[] = [];
        const onPage = async (page: Page) => void watches.push(await watchPage(page));
        await runApp(use, watches, (_folder, environment) => electronHost({ binary, environment, onPage }));
      }
    : async ({ page }, use) => {
        const watches = [await watchPage(page)];
        await runApp(use, watches, (folder, environment) => browserHost(page, folder, environment));
      },
});

export { expect };

async function runApp(
  use: (app: App) => Promise<void>,
  watches: readonly PageWatch[],
  openHost: (folder: string, environment: Record<string, string>) => AppHost,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'switchboard-e2e-'));
  const home = join(folder, 'home');
  const provider = await startFakeProvider();
  const host = openHost(folder, appEnvironment(home, provider));
  const leave = (end: () => Promise<void>) => {
    for (const watch of watches) watch.expectLostConnection();
    return end();
  };
  try {
    await host.start();
    await use({
      get page() {
        return host.page();
      },
      home,
      provider,
      restart: async () => {
        await leave(host.quit);
        await host.start();
      },
      kill: () => leave(host.kill),
    });
    expect(watches.flatMap((watch) => watch.problems())).toEqual([]);
  } finally {
    await leave(host.quit);
    await provider.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function desktopBinary(testInfo: TestInfo): string {
  const binary = installedElectron();
  testInfo.skip(binary === undefined, "Electron's binary is not installed: run npx install-electron");
  return binary ?? '';
}
