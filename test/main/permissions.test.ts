import { describe, expect, test } from 'vitest';
import { createDesktopRun } from '../support/desktop-run.ts';

type RequestHandler = NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>;
type Permission = Parameters<RequestHandler>[1];

// Complete by type: a permission that a later Electron adds fails the type check here.
const permissions: Record<Permission, 'allowed' | 'denied'> = {
  ar: 'denied',
  'automatic-fullscreen': 'denied',
  'background-fetch': 'denied',
  'background-sync': 'denied',
  'captured-surface-control': 'denied',
  'clipboard-read': 'denied',
  'clipboard-sanitized-write': 'allowed',
  'deprecated-sync-clipboard-read': 'denied',
  'display-capture': 'denied',
  fileSystem: 'denied',
  fullscreen: 'denied',
  geolocation: 'denied',
  'geolocation-approximate': 'denied',
  'hand-tracking': 'denied',
  hid: 'denied',
  'idle-detection': 'denied',
  keyboardLock: 'denied',
  'local-fonts': 'denied',
  'local-network': 'denied',
  'local-network-access': 'denied',
  'loopback-network': 'denied',
  media: 'denied',
  mediaKeySystem: 'denied',
  midi: 'denied',
  midiSysex: 'denied',
  nfc: 'denied',
  notifications: 'denied',
  openExternal: 'denied',
  'payment-handler': 'denied',
  'periodic-background-sync': 'denied',
  'persistent-storage': 'denied',
  pointerLock: 'denied',
  'screen-wake-lock': 'denied',
  sensors: 'denied',
  serial: 'denied',
  'smart-card': 'denied',
  'speaker-selection': 'denied',
  'storage-access': 'denied',
  'system-wake-lock': 'denied',
  'top-level-storage-access': 'denied',
  usb: 'denied',
  vr: 'denied',
  'web-app-installation': 'denied',
  'web-printing': 'denied',
  'window-management': 'denied',
  unknown: 'denied',
};

const names = Object.keys(permissions);

describe('permissions', () => {
  test('are granted by request and by check only where the list allows them', async () => {
    const ask = await openSession();

    const answers = names.map((name) => [name, ask(name, { url: 'app://bundle/', isMainFrame: true })]);

    expect(answers).toEqual(
      Object.entries(permissions).map(([name, decision]) => {
        const isAllowed = decision === 'allowed';
        return [name, { requested: isAllowed, checked: isAllowed }];
      }),
    );
  });

  test.each([
    { url: 'app://bundle/', isMainFrame: false },
    { url: 'https://example.com/', isMainFrame: true },
    { url: 'app://other/', isMainFrame: true },
    { url: '', isMainFrame: true },
  ])('are never granted to $url with isMainFrame $isMainFrame', async (from) => {
    const ask = await openSession();

    const answers = names.map((name) => ask(name, from));

    expect(answers).toEqual(names.map(() => ({ requested: false, checked: false })));
  });

  test('are never granted for devices and screens', async () => {
    const { electron, startToWindow } = await createDesktopRun();
    await startToWindow();
    const session = electron.session.defaultSession;
    const streams: unknown[] = [];

    Reflect.apply(session.onDisplayMedia ?? (() => undefined), session, [{}, (given: unknown) => streams.push(given)]);

    const device: unknown = Reflect.apply(session.onDevice, session, [{ deviceType: 'usb', origin: 'app://bundle' }]);

    expect({
      device,
      protectedClasses: session.onProtectedClasses({ protectedClasses: ['hid', 'audio'] }),
      streams,
    }).toEqual({ device: false, protectedClasses: ['hid', 'audio'], streams: [null] });
  });
});

async function openSession() {
  const { electron, startToWindow } = await createDesktopRun({ isPackaged: true });
  await startToWindow();
  const session = electron.session.defaultSession;
  return (permission: string, from: { readonly url: string; readonly isMainFrame: boolean }) => {
    const answers: unknown[] = [];
    const details = { isMainFrame: from.isMainFrame, requestingUrl: from.url };
    Reflect.apply(session.onRequest, session, [{}, permission, (given: unknown) => answers.push(given), details]);
    const checked: unknown = Reflect.apply(session.onCheck, session, [null, permission, from.url, details]);
    return { requested: answers[0], checked };
  };
}
