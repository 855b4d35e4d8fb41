import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { createDesktopRun } from '../support/desktop-run.ts';

describe('what happens before ready', () => {
  test('follows the one order that works', async () => {
    const { electron, start } = await createDesktopRun();

    start();

    expect(electron.run.journal).toEqual([
      'app.setPath',
      'crashReporter.start',
      'app.requestSingleInstanceLock',
      'app.enableSandbox',
      'protocol.registerSchemesAsPrivileged',
      'Menu.setApplicationMenu',
      'app.setAppUserModelId app.switchboard.desktop',
      'app.setAboutPanelOptions',
      'app.on second-instance',
      'app.on activate',
      'app.on window-all-closed',
      'app.on before-quit',
      'app.on web-contents-created',
      'app.on browser-window-created',
      'app.on child-process-gone',
      'app.whenReady',
    ]);
  });

  test('opens no core and no window', async () => {
    const { electron, core, start } = await createDesktopRun();

    start();

    expect({ windows: electron.BrowserWindow.made, calls: core.calls }).toEqual({ windows: [], calls: [] });
  });

  test('hears crashes before anything else can fail', async () => {
    const { electron, start } = await createDesktopRun();
    electron.app.requestSingleInstanceLock = () => {
      throw new Error('no lock in this test');
    };
    const before = process.listenerCount('uncaughtException');

    expect(start).toThrow('no lock in this test');

    expect(process.listenerCount('uncaughtException')).toBe(before + 1);
  });

  test('keeps Chromium and the core in the directory that SWITCHBOARD_HOME names, making it where it is missing', async () => {
    const { electron, start, dataDirectory } = await createDesktopRun();

    start();

    expect(electron.app.getPath('userData')).toBe(dataDirectory);
  });

  test('registers one scheme, with the privileges the renderer needs and no more', async () => {
    const { electron, start } = await createDesktopRun();

    start();

    expect(electron.protocol.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ]);
  });
});

describe('a data directory that cannot be made', () => {
  test('is named in the reason for which nothing starts', async () => {
    const { electron, start, dataDirectory } = await createDesktopRun({
      environment: { SWITCHBOARD_HOME: join(import.meta.filename, 'inside-a-file') },
    });

    start();

    expect({ boxes: electron.errorBoxes, code: electron.run.exitCode, journal: electron.run.journal }).toEqual({
      boxes: [{ title: 'Switchboard cannot start', content: expect.stringMatching(/inside-a-file.*Name another one/) }],
      code: 1,
      journal: ['app.exit 1'],
    });
    expect(dataDirectory).not.toBe(electron.app.getPath('userData'));
  });
});

describe('a second start', () => {
  test('quits and runs nothing else', async () => {
    const { electron, core, start } = await createDesktopRun();
    electron.app.isFirstInstance = false;

    start();
    electron.app.becomeReady();

    expect(electron.run.journal).toEqual([
      'app.setPath',
      'crashReporter.start',
      'app.requestSingleInstanceLock',
      'app.quit',
      'app.exit 0',
      'ready',
    ]);
    expect(core.calls).toEqual([]);
  });
});

describe('what happens at ready', () => {
  test('sets guards before the page can load, and the page loads last', async () => {
    const { electron, startToWindow } = await createDesktopRun();

    await startToWindow();

    const calls = electron.run.journal.slice(electron.run.journal.indexOf('ready'));
    expect(calls.filter((call) => !call.startsWith('screen.'))).toEqual([
      'ready',
      'session.defaultSession',
      'session.setPermissionRequestHandler',
      'session.setPermissionCheckHandler',
      'protocol.handle',
      'powerMonitor.on suspend',
      'powerMonitor.on resume',
      'powerMonitor.on shutdown',
      'new BrowserWindow',
      'window.loadURL app://bundle/',
    ]);
  });

  test('says why when the core cannot be opened, and ends', async () => {
    const { electron, start } = await createDesktopRun({
      openCore: async () => {
        throw new Error('Switchboard is already running with the data directory /home/ada.');
      },
    });

    start();
    electron.app.becomeReady();
    await new Promise(setImmediate);

    expect(electron.errorBoxes).toEqual([
      {
        title: 'Switchboard cannot start',
        content: 'Switchboard is already running with the data directory /home/ada.',
      },
    ]);
    expect({ exitCode: electron.run.exitCode, windows: electron.BrowserWindow.made }).toEqual({
      exitCode: 1,
      windows: [],
    });
  });
});

describe('the sources of the main process', () => {
  const sources = ['electron/main', 'electron/hosts', 'electron/preload'].flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  );

  test.each(sources)('%s has no await at its top level, which would hold ready back for ever', (path) => {
    const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);

    expect(topLevelAwaits(source)).toEqual([]);
  });
});

function topLevelAwaits(node: ts.Node): readonly string[] {
  if (ts.isFunctionLike(node)) return [];
  const own = ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier) ? [node.getText()] : [];
  return [...own, ...node.getChildren().flatMap(topLevelAwaits)];
}
