import { afterEach, describe, expect, test, vi } from 'vitest';
import { closeDeadlineMs } from '../../electron/main/lifecycle.ts';
import { createDesktopRun } from '../support/desktop-run.ts';

afterEach(() => {
  vi.useRealTimers();
});

describe('quitting', () => {
  test('closes the core first and then ends', async () => {
    const { electron, core, startToWindow } = await createDesktopRun();
    await startToWindow();
    const sinceStart = electron.run.journal.length;

    electron.app.quit();
    await vi.waitUntil(() => electron.run.exitCode !== undefined);

    expect({ journal: electron.run.journal.slice(sinceStart), core: core.calls, code: electron.run.exitCode }).toEqual({
      journal: ['app.quit', 'app.quit', 'app.exit 0'],
      core: ['open 1.2.3', 'close'],
      code: 0,
    });
  });

  test('waits for a core that hangs no longer than the deadline', async () => {
    const { electron, core, startToWindow } = await createDesktopRun({ close: () => new Promise(() => undefined) });
    await startToWindow();
    vi.useFakeTimers();

    electron.app.quit();
    await vi.advanceTimersByTimeAsync(closeDeadlineMs - 1);
    const before = electron.run.exitCode;
    await vi.advanceTimersByTimeAsync(1);

    expect({ before, after: electron.run.exitCode, deadlineMs: closeDeadlineMs }).toEqual({
      before: undefined,
      after: 0,
      deadlineMs: 3_000,
    });
    expect(core.reports).toContain('close-late');
  });

  test('ends too when the core cannot be closed, and says so in the log', async () => {
    const { electron, core, startToWindow } = await createDesktopRun({
      close: () => Promise.reject(new Error('disk gone')),
    });
    await startToWindow();

    electron.app.quit();
    await vi.waitUntil(() => electron.run.exitCode !== undefined);

    expect(electron.run.exitCode).toBe(0);
    expect(core.reports).toContain('close-failed');
  });

  test('asked for again while it is under way closes the core only once', async () => {
    const { electron, core, startToWindow } = await createDesktopRun();
    await startToWindow();

    electron.app.quit();
    electron.app.quit();
    await vi.waitUntil(() => electron.run.exitCode !== undefined);

    expect(core.calls.filter((call) => call === 'close')).toEqual(['close']);
  });

  test('opens no window and hears no page from its first moment on', async () => {
    const { electron, core, startToWindow } = await createDesktopRun({ close: () => new Promise(() => undefined) });
    const { webContents } = await startToWindow();
    await electron.deliver({ contents: webContents, frame: webContents.mainFrame }, 'switchboard-opened');
    const heard: string[] = [];
    core.channels[0]?.onFrame((frame) => heard.push(frame));

    electron.app.quit();
    await Promise.resolve();
    electron.app.emit('activate');
    electron.app.emit('second-instance');
    await electron.deliver({ contents: webContents, frame: webContents.mainFrame }, 'switchboard-frame', 'late');

    expect({ windows: electron.BrowserWindow.made.length, heard, core: core.calls }).toEqual({
      windows: 1,
      heard: [],
      core: ['open 1.2.3', 'attach', 'detach', 'close'],
    });
  });

  test('before the core is open waits for it and shows no window', async () => {
    const opening = Promise.withResolvers<never>();
    const { electron, start } = await createDesktopRun({ openCore: () => opening.promise });
    start();
    electron.app.becomeReady();

    electron.app.quit();
    const whileOpening = electron.run.exitCode;
    opening.reject(new Error('the database cannot be opened'));
    await vi.waitUntil(() => electron.run.exitCode !== undefined);

    expect({ whileOpening, windows: electron.BrowserWindow.made }).toEqual({ whileOpening: undefined, windows: [] });
  });
});

describe('the end of the system', () => {
  test('is not held up: the core is told to close and the quit goes through', async () => {
    const { electron, core, startToWindow } = await createDesktopRun({ close: () => new Promise(() => undefined) });
    await startToWindow();

    electron.powerMonitor.emit('shutdown');
    electron.app.quit();
    await Promise.resolve();

    expect({ code: electron.run.exitCode, core: core.calls }).toEqual({ code: 0, core: ['open 1.2.3', 'close'] });
  });

  test('on Windows, which sends no quit, closes the core when the session ends', async () => {
    const { core, startToWindow } = await createDesktopRun();
    const window = await startToWindow();

    window.emit('query-session-end', {});
    const afterQuery = [...core.calls];
    window.emit('session-end', {});
    await Promise.resolve();

    expect({ afterQuery, afterEnd: core.calls }).toEqual({
      afterQuery: ['open 1.2.3'],
      afterEnd: ['open 1.2.3', 'close'],
    });
  });

  test('sleep and wake reach the core', async () => {
    const { electron, core, startToWindow } = await createDesktopRun();
    await startToWindow();

    electron.powerMonitor.emit('suspend');
    electron.powerMonitor.emit('resume');

    expect(core.calls).toEqual(['open 1.2.3', 'suspend', 'resume']);
  });
});

describe('closing the last window', () => {
  test.each([
    { platform: 'win32', code: 0 },
    { platform: 'linux', code: 0 },
    { platform: 'darwin', code: undefined },
  ] as const)('on $platform ends with $code', async ({ platform, code }) => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue(platform);
    const { electron, core, startToWindow } = await createDesktopRun();
    const window = await startToWindow();

    window.closeByHand();
    await new Promise(setImmediate);

    expect({ code: electron.run.exitCode, closes: core.calls.includes('close') }).toEqual({
      code,
      closes: code !== undefined,
    });
  });

  test('lets the answers that run come to their end first', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
    const { electron, core, startToWindow } = await createDesktopRun({ isAnswering: true });
    const window = await startToWindow();

    window.closeByHand();
    await new Promise(setImmediate);
    const whileAnswering = electron.run.exitCode;
    core.endAnswers();
    await new Promise(setImmediate);

    expect([whileAnswering, electron.run.exitCode]).toEqual([undefined, 0]);
  });

  test('goes on where a window is opened again before the answer has ended', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('linux');
    const { electron, core, startToWindow } = await createDesktopRun({ isAnswering: true });
    const window = await startToWindow();

    window.closeByHand();
    await new Promise(setImmediate);
    electron.app.emit('second-instance');
    core.endAnswers();
    await new Promise(setImmediate);

    expect([electron.run.exitCode, electron.BrowserWindow.made.length]).toEqual([undefined, 2]);
  });

  test('lets the dock and a second start open another one', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin');
    const { electron, startToWindow } = await createDesktopRun();
    const first = await startToWindow();
    first.closeByHand();

    electron.app.emit('activate');
    electron.app.emit('second-instance');

    const [, second] = electron.BrowserWindow.made;
    expect({ windows: electron.BrowserWindow.made.length, second: second?.calls }).toEqual({
      windows: 2,
      second: ['loadURL', 'show', 'focus'],
    });
  });
});

describe('a second start', () => {
  test('brings the window back to the front', async () => {
    const { electron, startToWindow } = await createDesktopRun();
    const window = await startToWindow();
    window.isMinimizedNow = true;

    electron.app.emit('second-instance', {}, ['switchboard'], '/', {});

    expect({ calls: window.calls, isMinimized: window.isMinimizedNow }).toEqual({
      calls: ['loadURL', 'restore', 'show', 'focus'],
      isMinimized: false,
    });
  });

  test('before the boot is over does nothing', async () => {
    const { electron, start } = await createDesktopRun();
    start();

    electron.app.emit('second-instance');
    electron.app.emit('activate');

    expect(electron.BrowserWindow.made).toEqual([]);
  });
});

describe('a crash of the main process', () => {
  test.each(['uncaughtException', 'unhandledRejection'] as const)('by %s says so, logs and ends', async (event) => {
    const { electron, core, startToWindow } = await createDesktopRun();
    const before = new Set<unknown>(process.rawListeners(event));
    await startToWindow();
    const own = process.rawListeners(event).find((listener) => !before.has(listener));

    if (own) Reflect.apply(own, process, [new Error('net::ERR_NETWORK_IO_SUSPENDED')]);

    expect({ boxes: electron.errorBoxes.map(({ title }) => title), code: electron.run.exitCode }).toEqual({
      boxes: ['Switchboard has to close'],
      code: 1,
    });
    expect(core.reports).toContain('crash');
  });
});
