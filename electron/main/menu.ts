import type { MenuItemConstructorOptions } from 'electron';
import { menuCommands, type MenuCommand } from './menu-commands.ts';

interface MenuOptions {
  readonly platform: NodeJS.Platform;
  /** Whether the items for people who work on the app are shown. */
  readonly isDeveloping: boolean;
  readonly requestCommand: (id: string) => void;
  readonly showCrashReports: () => void;
}

/** The application menu. Commands go to the window, which runs the same ones from its palette and keyboard. */
export function menuTemplate(options: MenuOptions): MenuItemConstructorOptions[] {
  const isMac = options.platform === 'darwin';
  const item = ({ id, label, accelerator }: MenuCommand): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => options.requestCommand(id),
  });
  const settings = item(menuCommands.settings);
  return [
    ...(isMac ? [applicationMenu(settings)] : []),
    { label: 'File', submenu: [item(menuCommands.newConversation), separator, ...fileEnd(options, settings)] },
    { role: 'editMenu' },
    { label: 'View', submenu: [item(menuCommands.toggleSidebar), separator, ...viewEnd(options.isDeveloping)] },
    { label: 'Go', submenu: goItems.map(item) },
    { role: 'windowMenu' },
    { role: 'help', submenu: helpItems(options) },
  ];
}

const goItems = [menuCommands.search, menuCommands.previousConversation, menuCommands.nextConversation];
const separator: MenuItemConstructorOptions = { type: 'separator' };

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
