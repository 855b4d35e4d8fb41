import type { MenuItemConstructorOptions } from 'electron';
import { type CommandId, commandRows } from '../../shared/model/command-rows.ts';
import { hotkeyOf } from '../../shared/model/hotkey-of.ts';
import type { Shortcut } from '../../shared/model/shortcut.ts';
import { toAccelerator } from './to-accelerator.ts';

export interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Whether the items for people who work on the app are shown. */
  readonly isDeveloping: boolean;
  /** Keys of the person's own. */
  readonly shortcuts: readonly Shortcut[];
  readonly requestCommand: (id: string) => void;
  readonly showCrashReports: () => void;
}

/** The application menu. Commands go to the window, which runs the same ones from its palette and keyboard. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin';
  const item = (id: CommandId) => commandItem(id, options);
  const settings = { ...item('open-settings'), label: 'Settings…' };
  return [
    ...(isMac ? [applicationMenu(settings)] : []),
    { label: 'File', submenu: [...fileItems.map(item), separator, ...fileEnd(options, settings)] },
    { role: 'editMenu' },
    { label: 'View', submenu: [item('toggle-sidebar'), separator, ...viewEnd(options.isDeveloping)] },
    { label: 'Go', submenu: goItems.map(item) },
    { role: 'windowMenu' },
    { role: 'help', submenu: helpItems(options) },
  ];
}

const fileItems = [
  'new-conversation',
  'export-conversation',
  'import-conversations',
  'export-everything',
  'back-up-now',
] as const satisfies readonly CommandId[];
const goItems = [
  'search',
  'back',
  'forward',
  'previous-conversation',
  'next-conversation',
] as const satisfies readonly CommandId[];
const separator: MenuItemConstructorOptions = { type: 'separator' };

/** Without a key where it has none that a menu can hold: one pressed alone would be taken from what is typed. */
function commandItem(id: CommandId, { shortcuts, requestCommand }: MenuOptions): MenuItemConstructorOptions {
  const hotkey = hotkeyOf(id, { shortcuts, isInBrowser: false });
  const title = commandRows.find((row) => row.id === id)?.title ?? id;
  return {
    label: title,
    ...(hotkey !== undefined && /(Mod|Ctrl|Alt)\+|F\d+$/.test(hotkey) && { accelerator: toAccelerator(hotkey) }),
    click: () => requestCommand(id),
  };
}

function applicationMenu(settings: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      settings,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };
}

function fileEnd(options: MenuOptions, settings: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  if (options.platform === 'darwin') return [{ role: 'close' }];
  return [settings, separator, { role: 'close' }, { role: 'quit' }];
}

function viewEnd(isDeveloping: boolean): MenuItemConstructorOptions[] {
  const developing: MenuItemConstructorOptions[] = [separator, { role: 'reload' }, { role: 'toggleDevTools' }];
  return [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
    ...(isDeveloping ? developing : []),
  ];
}

function helpItems({ platform, showCrashReports }: MenuOptions): MenuItemConstructorOptions[] {
  const crashReports = { label: 'Show crash reports', click: showCrashReports };
  return platform === 'darwin' ? [crashReports] : [crashReports, separator, { role: 'about' }];
}
