import { defineConfig } from '@playwright/test';

const countsFile = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

/** Drives the built app: in a browser, or in Electron with APP_HOST=electron. Build first: npm run build. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: countsFile === undefined ? [['line']] : [['line'], ['json', { outputFile: countsFile }]],
  use: {
    viewport: { width: 1280, height: 800 },
    // Recording takes a fifth of the time: a whole run does without, and the one spec that failed is run again with it.
    trace: countsFile === undefined ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-dev-shm-usage',
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      ],
    },
  },
});
