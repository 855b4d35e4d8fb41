import { test as base, expect, type Page, type TestInfo } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedElectron } from '../../electron/launch/find-electron.mjs';
import { openStore } from '../../electron/store/open-store.ts';
import { usualInspector } from '../../shared/model/inspector.ts';
import { defaultSettings, type Settings } from '../../shared/model/settings.ts';
import { startFakeProvider } from '../support/fake-provider/fake-provider.ts';
import { saveUsedKeys } from '../support/use-environment-keys.ts';
import { appEnvironment } from './app-environment.ts';
import type { App, AppHost } from './app.ts';
import { browserHost } from './browser-host.ts';
import { electronHost } from './electron-host.ts';
import { watchPage, type PageWatch } from './watch-page.ts';

const isDesktop = process.env.APP_HOST === 'electron';

interface AppOptions {
  /** Variables on top of the bare environment: keys, other base URLs. */
  readonly environment: Readonly<Record<string, string>>;
  /** What the person had set before; nothing means a fresh start. */
  readonly settings: Partial<Settings>;
}

/** Every end-to-end test gets the running app; it fails where a page reported an error nobody expected. */
export const test = base.extend<{ app: App } & AppOptions>({
  environment: [{}, { option: true }],
  settings: [{}, { option: true }],
  app: isDesktop
    ? // Playwright reads from the empty pattern that a desktop window needs no browser.
      async ({ environment, settings }, use, testInfo) => {
        const binary = desktopBinary(testInfo);
        const watches: PageWatch[] = [];
        const onPage = async (page: Page) => void watches.push(await watchPage(page));
        await runApp(use, watches, (_folder, bare) => {
          furnish(bare, { settings, environment });
          return electronHost({ binary, environment: { ...bare, ...environment }, onPage });
        });
      }
    : async ({ page, environment, settings }, use) => {
        const watches = [await watchPage(page)];
        await runApp(use, watches, (folder, bare) => {
          furnish(bare, { settings, environment });
          return browserHost(page, folder, { ...bare, ...environment });
        });
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
  const expectLostConnection = () => {
    for (const watch of watches) watch.expectLostConnection();
  };
  const leave = (end: () => Promise<void>) => {
    expectLostConnection();
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
      expectLostConnection,
    });
    expect(watches.flatMap((watch) => watch.problems())).toEqual([]);
  } finally {
    await leave(host.quit);
    await provider.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Tests of the inspector open it; in all others nothing is said twice. */
const closedInspector = { default: { ...usualInspector, isOpen: false } };

/** What a test asks a provider is all that it is asked. */
const untitledByModel: Partial<Settings> = { isTitledByModel: false };

/** A data directory as the person left it; past the welcome, the keys of the environment are in use. */
function furnish({ SWITCHBOARD_HOME: home = '' }: Record<string, string>, { settings, environment }: AppOptions): void {
  const store = openStore({ directory: home, now: Date.now });
  const { stores } = store;
  stores.settings.save({ ...defaultSettings, inspectors: closedInspector, ...untitledByModel, ...settings });
  if (settings.hasSeenWelcome === true) saveUsedKeys(stores.states, environment);
  store.close();
}

function desktopBinary(testInfo: TestInfo): string {
  const binary = installedElectron();
  testInfo.skip(binary === undefined, "Electron's binary is not installed: run npx install-electron");
  return binary ?? '';
}
