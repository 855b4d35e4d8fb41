import { describe, expect, test } from 'vitest';
import { createDesktopRun, type DesktopRun } from '../support/desktop-run.ts';

const foreignAddresses = [
  'https://example.com/',
  'http://127.0.0.1:4000/',
  'javascript:alert(1)',
  'data:text/html,<p>hello',
  'file:///etc/passwd',
  'blob:app://bundle/1',
  'about:blank',
  'app://other/',
  'app://BUNDLE/',
  'app://bundle:80/',
  'app://bundle.example/',
  'app://bundle/other.html',
  'app2://bundle/',
  'not an address',
];

describe('navigation', () => {
  test.each(foreignAddresses)('of the main frame to %s is prevented', async (url) => {
    const { contents, electron } = await openWindow();
    const event = electron.createEvent({ url, isMainFrame: true, isSameDocument: false });

    contents.emit('will-frame-navigate', event);

    expect(event.defaultPrevented).toBe(true);
  });

  test.each([...foreignAddresses, 'app://bundle/'])(
    'by a redirect or inside a frame to %s is prevented',
    async (url) => {
      const { contents, electron } = await openWindow();
      const inFrame = electron.createEvent({ url, isMainFrame: false, isSameDocument: false });
      const redirect = electron.createEvent({ url, isMainFrame: false, isSameDocument: false });

      contents.emit('will-frame-navigate', inFrame);
      contents.emit('will-redirect', redirect);

      expect([inFrame.defaultPrevented, redirect.defaultPrevented]).toEqual([true, true]);
    },
  );

  test.each(['app://bundle/', 'app://bundle/?again', 'app://bundle/#settings'])(
    'to the own document %s is let through',
    async (url) => {
      const { contents, electron } = await openWindow();
      const event = electron.createEvent({ url, isMainFrame: true, isSameDocument: false });

      contents.emit('will-frame-navigate', event);

      expect(event.defaultPrevented).toBe(false);
    },
  );

  test('of a frame to the document that draws diagrams is let through', async () => {
    const { contents, electron } = await openWindow();
    const inFrame = electron.createEvent({ url: 'app://bundle/diagram/frame.html', isMainFrame: false });
    const inWindow = electron.createEvent({ url: 'app://bundle/diagram/frame.html', isMainFrame: true });

    contents.emit('will-frame-navigate', inFrame);
    contents.emit('will-frame-navigate', inWindow);

    expect([inFrame.defaultPrevented, inWindow.defaultPrevented]).toEqual([false, true]);
  });

  test('to a web page opens the browser instead', async () => {
    const { contents, electron } = await openWindow();

    contents.emit('will-frame-navigate', electron.createEvent({ url: 'https://example.com/a', isMainFrame: true }));
    await nextTurn();

    expect(electron.openedOutside).toEqual(['https://example.com/a']);
  });
});

describe('new windows', () => {
  const dispositions = ['default', 'foreground-tab', 'background-tab', 'new-window', 'other'] as const;

  test.each(dispositions)('with the disposition %s are denied and open the browser', async (disposition) => {
    const { contents, electron } = await openWindow();

    const answer = electron.openWindowAs(contents, 'https://example.com/', disposition);
    await nextTurn();

    expect({ answer, opened: electron.openedOutside }).toEqual({
      answer: { action: 'deny' },
      opened: ['https://example.com/'],
    });
  });

  test('with an address that must not leave the app open nothing at all', async () => {
    const { contents, electron, core } = await openWindow();

    const answer = electron.openWindowAs(contents, 'file:///etc/passwd', 'new-window');
    await nextTurn();

    expect({ answer, opened: electron.openedOutside }).toEqual({ answer: { action: 'deny' }, opened: [] });
    expect(core.reports).toContain('link-refused');
  });
});

describe('what pages could bring along', () => {
  test('embedded guests are prevented', async () => {
    const { contents, electron } = await openWindow();
    const event = electron.createEvent({});

    contents.emit('will-attach-webview', event, {}, {});

    expect(event.defaultPrevented).toBe(true);
  });

  test('a Bluetooth device is never chosen', async () => {
    const { contents, electron } = await openWindow();
    const event = electron.createEvent({});
    const chosen: string[] = [];

    contents.emit('select-bluetooth-device', event, [{ deviceId: 'a' }], (id: string) => chosen.push(id));

    expect({ isPrevented: event.defaultPrevented, chosen }).toEqual({ isPrevented: true, chosen: [''] });
  });

  test('downloads are cancelled but of files the page made itself', async () => {
    const { electron } = await openWindow();
    const isCancelled = (url: string) => {
      const event = electron.createEvent({});
      electron.session.defaultSession.emit('will-download', event, { getURL: () => url }, {});
      return event.defaultPrevented;
    };

    expect(['https://example.com/file', 'blob:https://example.com/1', 'blob:app://bundle/1'].map(isCancelled)).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('contents nobody thought of are guarded too', async () => {
    const { electron } = await openWindow();
    const unexpected = new electron.StandInWebContents();

    electron.app.emit('web-contents-created', electron.createEvent({}), unexpected);
    const event = electron.createEvent({ url: 'app://bundle/other', isMainFrame: true });
    unexpected.emit('will-frame-navigate', event);

    expect({
      isPrevented: event.defaultPrevented,
      window: electron.openWindowAs(unexpected, 'about:blank', 'other'),
    }).toEqual({ isPrevented: true, window: { action: 'deny' } });
  });
});

async function openWindow(): Promise<
  Pick<DesktopRun, 'electron' | 'core'> & {
    contents: DesktopRun['electron']['BrowserWindow']['prototype']['webContents'];
  }
> {
  const { electron, core, startToWindow } = await createDesktopRun({ isPackaged: true });
  const window = await startToWindow();
  return { electron, core, contents: window.webContents };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
