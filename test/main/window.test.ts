import { writeFileSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { createDesktopRun } from '../support/desktop-run.ts';

describe('the window', () => {
  test('has these web preferences and no others', async () => {
    const { startToWindow } = await createDesktopRun();

    const window = await startToWindow();

    expect(window.options.webPreferences).toEqual({
      preload: '/installed/out/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  test('stays hidden until its first paint', async () => {
    const { startToWindow } = await createDesktopRun();
    const window = await startToWindow();
    const before = [window.options.show, ...window.calls];

    window.emit('ready-to-show');

    expect({ before, after: window.calls }).toEqual({ before: [false, 'loadURL'], after: ['loadURL', 'show'] });
  });

  test.each([
    { theme: 'dark', background: '#0c1012' },
    { theme: 'light', background: '#f1f4f5' },
  ] as const)('has the $theme ground before its page paints', async ({ theme, background }) => {
    const { electron, startToWindow } = await createDesktopRun({ theme });

    const window = await startToWindow();

    expect({ source: electron.nativeTheme.themeSource, background: window.options.backgroundColor }).toEqual({
      source: theme,
      background,
    });
  });

  test('follows a theme that changes', async () => {
    const { electron, core, startToWindow } = await createDesktopRun({ theme: 'light' });
    const window = await startToWindow();

    core.change({ theme: 'dark' });
    electron.nativeTheme.emit('updated');

    expect({ source: electron.nativeTheme.themeSource, calls: window.calls }).toEqual({
      source: 'dark',
      calls: ['loadURL', 'setBackgroundColor #0c1012'],
    });
  });

  test('opens where it was, with its flags', async () => {
    const { dataDirectory, startToWindow } = await createDesktopRun();
    const bounds = { x: 300, y: 120, width: 1_000, height: 700 };
    const state = { bounds, isMaximized: true, isFullScreen: false };
    writeFileSync(join(dataDirectory, 'window.json'), JSON.stringify(state));

    const window = await startToWindow();
    window.emit('ready-to-show');

    expect(window.options).toMatchObject(bounds);
    expect(window.calls).toEqual(['loadURL', 'maximize', 'show']);
  });

  test.each(['', '{', '{"bounds":{"x":"left"}}', '[]'])(
    'opens in the middle when what was remembered is %j',
    async (text) => {
      const { core, dataDirectory, startToWindow } = await createDesktopRun();
      writeFileSync(join(dataDirectory, 'window.json'), text);

      const window = await startToWindow();

      expect(window.options).toMatchObject({ x: 320, y: 104, width: 1_280, height: 832 });
      expect(core.reports).toContain('window-state-unreadable');
    },
  );

  test('remembers its place when it closes', async () => {
    const { dataDirectory, startToWindow } = await createDesktopRun();
    const window = await startToWindow();
    window.bounds = { x: 10, y: 20, width: 900, height: 640 };

    window.close();

    expect(JSON.parse(readFileSync(join(dataDirectory, 'window.json'), 'utf8'))).toEqual({
      bounds: { x: 10, y: 20, width: 900, height: 640 },
      isMaximized: false,
      isFullScreen: false,
    });
  });

  test('comes back into view when its display is unplugged', async () => {
    const { electron, startToWindow } = await createDesktopRun();
    const window = await startToWindow();
    window.bounds = { x: 2_500, y: 300, width: 1_000, height: 700 };

    electron.screen.emit('display-removed', {}, {});

    expect(window.bounds).toEqual({ x: 460, y: 170, width: 1_000, height: 700 });
  });

  test('leaves no listener behind when it closes', async () => {
    const { electron, startToWindow } = await createDesktopRun();
    const window = await startToWindow();

    window.close();
    electron.nativeTheme.emit('updated');
    electron.screen.emit('display-removed', {}, {});

    expect([electron.nativeTheme.listenerCount('updated'), electron.screen.listenerCount('display-removed')]).toEqual([
      0, 0,
    ]);
  });
});

describe('what the window loads', () => {
  test.each([
    { isPackaged: true, url: 'http://localhost:5173/', loads: 'app://bundle/' },
    { isPackaged: false, url: 'http://localhost:5173/', loads: 'http://localhost:5173/' },
    { isPackaged: false, url: 'http://[::1]:5173', loads: 'http://[::1]:5173/' },
    { isPackaged: false, url: 'https://example.com/', loads: 'app://bundle/' },
    { isPackaged: false, url: 'http://localhost.example.com/', loads: 'app://bundle/' },
    { isPackaged: false, url: 'file:///index.html', loads: 'app://bundle/' },
    { isPackaged: false, url: 'nonsense', loads: 'app://bundle/' },
    { isPackaged: false, url: undefined, loads: 'app://bundle/' },
  ])('is $loads with ELECTRON_RENDERER_URL=$url and isPackaged $isPackaged', async ({ isPackaged, url, loads }) => {
    const environment = url === undefined ? {} : { ELECTRON_RENDERER_URL: url };
    const { startToWindow } = await createDesktopRun({ isPackaged, environment });

    const window = await startToWindow();

    expect(window.webContents.loaded).toEqual([loads]);
  });
});

describe('a page whose process dies', () => {
  test('is loaded again three times a minute, then the person is asked', async () => {
    const { electron, core, startToWindow, moveTime } = await createDesktopRun();
    const { webContents } = await startToWindow();
    const crash = () => webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 });

    for (const _ of [1, 2, 3, 4]) {
      crash();
      moveTime(10_000);
    }

    expect({ reloads: webContents.reloadCount, asked: electron.questions.map(({ message }) => message) }).toEqual({
      reloads: 3,
      asked: ['The window keeps crashing'],
    });
    expect(core.calls.filter((call) => call === 'close')).toEqual([]);
  });

  test('counts only the crashes of the last minute', async () => {
    const { electron, startToWindow, moveTime } = await createDesktopRun();
    const { webContents } = await startToWindow();

    for (const _ of [1, 2, 3, 4, 5]) {
      webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 });
      moveTime(30_001);
    }

    expect({ reloads: webContents.reloadCount, asked: electron.questions }).toEqual({ reloads: 5, asked: [] });
  });

  test('is closed or loaded again as the person says', async () => {
    const { electron, startToWindow } = await createDesktopRun();
    const window = await startToWindow();
    for (const _ of [1, 2, 3, 4]) window.webContents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });

    electron.questions[0]?.answer(1);

    await vi.waitUntil(() => window.isDestroyed());
    expect(window.webContents.reloadCount).toBe(3);
  });

  test('is ended when it hangs and the person wants it loaded again', async () => {
    const { electron, startToWindow } = await createDesktopRun();
    const window = await startToWindow();

    window.emit('unresponsive');
    window.emit('unresponsive');
    electron.questions[0]?.answer(1);
    await vi.waitUntil(() => window.webContents.crashCount > 0);

    expect({ asked: electron.questions.length, crashes: window.webContents.crashCount }).toEqual({
      asked: 1,
      crashes: 1,
    });
  });
});
