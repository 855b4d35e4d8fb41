import { nativeTheme, type BrowserWindow } from 'electron';
import type { WindowConnections } from '../hosts/ipc-channel.ts';
import { offerContextMenu } from './context-menu.ts';
import { createWindow, windowBackground } from './create-window.ts';
import { recoverWindow } from './recover-window.ts';
import { rememberWindow } from './remember-window.ts';
import type { Report } from './report.ts';
import { createWindowStateFile } from './window-state-file.ts';

export interface MainWindow {
  /** Brings the window to the front, making it where it was closed. */
  readonly show: () => void;
  readonly isOpen: () => boolean;
  /** The person looks at it. */
  readonly isInFront: () => boolean;
}

interface MainWindowOptions {
  readonly home: string;
  readonly preload: string;
  readonly icon: string;
  readonly dataDirectory: string;
  readonly connections: WindowConnections;
  readonly report: Report;
  readonly monotonic: () => number;
}

/** The app's one window, which may be closed and opened again while the app runs. */
export function createMainWindow(options: MainWindowOptions): MainWindow {
  let current: BrowserWindow | undefined;
  return {
    isOpen: () => current !== undefined,
    isInFront: () => current?.isFocused() ?? false,
    show: () => {
      if (current) return bringToFront(current);
      current = openWindow(options);
      current.once('closed', () => (current = undefined));
    },
  };
}

function openWindow(options: MainWindowOptions): BrowserWindow {
  const { connections, report, home } = options;
  const file = createWindowStateFile(options.dataDirectory, report);
  const isDark = nativeTheme.shouldUseDarkColors;
  const window = createWindow({ state: file.read(), isDark, preload: options.preload, icon: options.icon });
  const recolour = () => window.setBackgroundColor(windowBackground(nativeTheme.shouldUseDarkColors));
  nativeTheme.on('updated', recolour);
  window.once('closed', () => nativeTheme.off('updated', recolour));

  connections.admit(window.webContents);
  window.webContents.on('preload-error', (_event, _path, error) => report('preload-failed', { error }));
  rememberWindow(window, file);
  recoverWindow(window, options);
  offerContextMenu(window, report);
  window.loadURL(home).catch((error: unknown) => report('page-not-loaded', { home, error }));
  return window;
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
