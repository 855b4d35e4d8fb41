import { type Browser, chromium } from 'playwright';
import { findChromium } from '../../electron/launch/find-chromium.mjs';

/** The Chromium of this machine, seeing loopback only. Ends the program with a clear word where there is none. */
export async function openChromium(): Promise<Browser> {
  const executablePath = findChromium({ platform: process.platform, environment: process.env });
  if (executablePath === undefined) {
    console.error('This benchmark needs Chromium or Chrome: install one, or set CHROMIUM_PATH to its program.');
    process.exit(1);
  }
  return chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-dev-shm-usage',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--enable-precise-memory-info',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
}
