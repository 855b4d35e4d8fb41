import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { bridgeWire } from '../../shared/transport/bridge.ts';
import { app, BrowserWindow, deliver, protocol, run } from './electron-stand-in.ts';

// Runs under `--import map-electron.ts`: boots the built main process, asks it one thing over IPC, quits it, and prints
// what was seen as one line of JSON.
await import(pathToFileURL(process.argv[2] ?? '').href);
app.becomeReady();
await until(() => BrowserWindow.made.length > 0);
const [window] = BrowserWindow.made;
if (!window) throw new Error('no window was made');

const { webContents: contents } = window;
await deliver({ contents, frame: contents.mainFrame }, bridgeWire.opened);
const call = JSON.stringify({ type: 'call', id: 1, verb: 'app.describe', input: {} });
await deliver({ contents, frame: contents.mainFrame }, bridgeWire.frame, call);
await until(() => contents.sent.length > 0);
const page = await protocol.handlers.get('app')?.(new Request('app://bundle/'));

const { preload, ...preferences } = window.options.webPreferences ?? {};
const seen = {
  loaded: contents.loaded,
  preferences,
  hasPreload: preload !== undefined && existsSync(preload),
  hasIcon: typeof window.options.icon === 'string' && existsSync(window.options.icon),
  page: page?.status,
  policy: page?.headers.get('content-security-policy'),
  answer: contents.sent[0]?.values[0],
};
app.quit();
await until(() => run.exitCode !== undefined);
process.stdout.write(`${JSON.stringify({ ...seen, exitCode: run.exitCode })}\n`);

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 10));
}
