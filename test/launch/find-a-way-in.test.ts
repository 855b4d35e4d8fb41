import { expect, test } from 'vitest';
import { findChromium } from '../../electron/launch/find-chromium.mjs';
import { readyUrl } from '../../electron/launch/open-browser-host.mjs';
import { browserCommand, hasDisplay } from '../../electron/launch/open-browser.mjs';
import { findObstacle } from '../../electron/launch/open-window.mjs';

const url = 'http://127.0.0.1:4000/?token=a&b';

test('Linux has a display where X or Wayland says so, other systems always', () => {
  expect(hasDisplay({ platform: 'linux', environment: {} })).toBe(false);
  expect(hasDisplay({ platform: 'linux', environment: { DISPLAY: '' } })).toBe(false);
  expect(hasDisplay({ platform: 'linux', environment: { DISPLAY: ':0' } })).toBe(true);
  expect(hasDisplay({ platform: 'linux', environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toBe(true);
  expect(hasDisplay({ platform: 'darwin', environment: {} })).toBe(true);
  expect(hasDisplay({ platform: 'win32', environment: {} })).toBe(true);
});

test('each system has its own way to open a browser', () => {
  expect(browserCommand(url, { platform: 'darwin', environment: {} })).toEqual(['open', url]);
  expect(browserCommand(url, { platform: 'win32', environment: {} })).toEqual([
    'rundll32',
    'url.dll,FileProtocolHandler',
    url,
  ]);
  expect(browserCommand(url, { platform: 'linux', environment: { DISPLAY: ':0' } })).toEqual(['xdg-open', url]);
  expect(browserCommand(url, { platform: 'linux', environment: {} })).toBeUndefined();
});

test('a window needs a display, and on Linux somebody else than root', () => {
  const environment = { DISPLAY: ':0' };

  expect(findObstacle({ platform: 'linux', environment: {}, userId: 1000 })).toBe(
    'There is no display for a desktop window.',
  );
  expect(findObstacle({ platform: 'linux', environment, userId: 0 })).toBe("Electron's sandbox does not run as root.");
  expect(findObstacle({ platform: 'linux', environment, userId: 1000 })).toBeUndefined();
  expect(findObstacle({ platform: 'darwin', environment: {}, userId: 0 })).toBeUndefined();
  expect(findObstacle({ platform: 'win32', environment: {}, userId: undefined })).toBeUndefined();
});

test('only the ready line of the host is read as its address', () => {
  expect(readyUrl(JSON.stringify({ ready: true, url }))).toBe(url);
  expect(readyUrl(JSON.stringify({ ready: false, url }))).toBeUndefined();
  expect(readyUrl('{"ready": true')).toBeUndefined();
  expect(readyUrl('Another Switchboard is running.')).toBeUndefined();
});

test('a browser that was chosen is used or missed, never replaced', () => {
  const platform = 'linux';

  expect(findChromium({ platform, environment: { CHROMIUM_PATH: process.execPath } })).toBe(process.execPath);
  expect(findChromium({ platform, environment: { CHROMIUM_PATH: '/nowhere/chromium' } })).toBeUndefined();
});
