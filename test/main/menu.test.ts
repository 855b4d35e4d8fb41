import { describe, expect, test, vi } from 'vitest';
import { contextMenuTemplate } from '../../electron/main/context-menu.ts';
import { menuTemplate } from '../../electron/main/menu.ts';
import { createDesktopRun } from '../support/desktop-run.ts';

const quiet = { shortcuts: [], requestCommand: () => undefined, showCrashReports: () => undefined };

describe('the application menu', () => {
  test.each([
    { platform: 'darwin', menus: ['appMenu', 'File', 'editMenu', 'View', 'Go', 'windowMenu', 'help'] },
    { platform: 'win32', menus: ['File', 'editMenu', 'View', 'Go', 'windowMenu', 'help'] },
    { platform: 'linux', menus: ['File', 'editMenu', 'View', 'Go', 'windowMenu', 'help'] },
  ] as const)('on $platform has the menus $menus', ({ platform, menus }) => {
    const template = menuTemplate({ platform, isDeveloping: false, ...quiet });

    expect(template.map(({ role, label }) => role ?? label)).toEqual(menus);
  });

  test.each(['darwin', 'win32', 'linux'] as const)(
    'on %s offers settings and quitting exactly once',
    async (platform) => {
      const { electron } = await createDesktopRun();

      const items = electron.flatten(menuTemplate({ platform, isDeveloping: false, ...quiet }));

      const count = (wanted: string) => items.filter(({ role, label }) => (role ?? label) === wanted).length;
      expect([count('Settings…'), count('quit'), count('about'), count('close')]).toEqual([1, 1, 1, 1]);
    },
  );

  test.each([
    { isPackaged: true, found: [] },
    { isPackaged: false, found: ['reload', 'toggleDevTools'] },
  ])('offers $found to a packaged app: $isPackaged', async ({ isPackaged, found }) => {
    const { electron, start } = await createDesktopRun({ isPackaged });

    start();

    const roles = electron.flatten(electron.Menu.application?.template ?? []).map(({ role }) => role);
    expect(roles.filter((role) => role === 'reload' || role === 'toggleDevTools')).toEqual(found);
  });

  test.each([
    { id: 'new-conversation', label: 'New conversation' },
    { id: 'open-settings', label: 'Settings…' },
    { id: 'search', label: 'Search or jump to' },
    { id: 'back', label: 'Back' },
    { id: 'forward', label: 'Forward' },
    { id: 'previous-conversation', label: 'Previous conversation' },
    { id: 'next-conversation', label: 'Next conversation' },
    { id: 'toggle-sidebar', label: 'Sidebar or rail' },
  ])('asks the window for $id by "$label"', async ({ id, label }) => {
    const { electron, core, startToWindow } = await createDesktopRun();
    await startToWindow();

    electron.Menu.application?.click(label);

    expect(core.calls).toEqual(['open 1.2.3', `announce command-requested {"command":"${id}"}`]);
  });

  test('prints the keys that the person chose, from the start and after each change', async () => {
    const { electron, core, startToWindow } = await createDesktopRun({
      shortcuts: [{ command: 'new-conversation', hotkey: 'Mod+Shift+ArrowUp' }],
    });
    const printed = () =>
      electron
        .flatten(electron.Menu.application?.template ?? [])
        .filter(({ label }) => label === 'New conversation' || label === 'Back')
        .map(({ accelerator }) => accelerator);
    await startToWindow();
    const atStart = printed();

    core.change({ shortcuts: [{ command: 'new-conversation' }, { command: 'back', hotkey: 'B' }] });

    expect([atStart, printed()]).toEqual([
      ['CmdOrCtrl+Shift+Up', 'CmdOrCtrl+['],
      [undefined, undefined],
    ]);
  });

  test('opens a window for a command that finds none', async () => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue('darwin');
    const { electron, startToWindow } = await createDesktopRun();
    const window = await startToWindow();
    window.closeByHand();

    electron.Menu.application?.click('New conversation');

    expect(electron.BrowserWindow.made.length).toBe(2);
  });

  test('shows the folder of crash reports', async () => {
    const { electron, startToWindow } = await createDesktopRun();
    await startToWindow();

    electron.Menu.application?.click('Show crash reports');

    expect(electron.openedOutside).toEqual(['/stand-in/crashDumps']);
  });
});

describe('the context menu', () => {
  const nothing = {
    isEditable: false,
    selectionText: '',
    linkURL: '',
    editFlags: {
      canUndo: false,
      canRedo: false,
      canCut: false,
      canCopy: false,
      canPaste: false,
      canDelete: false,
      canSelectAll: false,
      canEditRichly: false,
    },
  };
  const names = (params: Partial<typeof nothing>) =>
    contextMenuTemplate({ ...nothing, ...params }, () => undefined).map(
      ({ role, label, type }) => role ?? label ?? type,
    );

  test.each([
    { where: 'nowhere in particular', params: {}, items: [] },
    { where: 'a selection', params: { selectionText: 'text' }, items: ['copy'] },
    { where: 'a web link', params: { linkURL: 'https://example.com/' }, items: ['Copy link address'] },
    { where: 'any other link', params: { linkURL: 'file:///etc' }, items: [] },
    { where: 'a text field', params: { isEditable: true }, items: ['cut', 'copy', 'paste', 'separator', 'selectAll'] },
  ])('on $where offers $items', ({ params, items }) => {
    expect(names(params)).toEqual(items);
  });

  test('copies the address of a link', async () => {
    const { electron, startToWindow } = await createDesktopRun();
    const { webContents } = await startToWindow();

    webContents.emit('context-menu', {}, { ...nothing, linkURL: 'https://example.com/' });
    electron.Menu.popups[0]?.click('Copy link address');

    expect(electron.copied).toEqual(['https://example.com/']);
  });
});
