import { BrowserWindow } from 'electron';
import { fitWindow, smallestWindow, type WindowState } from './fit-window.ts';
import { describeScreens } from './remember-window.ts';
import { webPreferences } from './web-preferences.ts';

interface WindowOptions {
  readonly state: WindowState;
  readonly isDark: boolean;
  /** Absolute path of the built preload. */
  readonly preload: string;
  readonly icon: string;
}

/** Makes the window without loading anything; it shows itself with its first paint, so that no blank flashes up. */
export function createWindow({ state, isDark, preload, icon }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...fitWindow(state.bounds, describeScreens()),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Switchboard',
    icon,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: windowBackground(isDark),
    webPreferences: webPreferences(preload),
  });
  window.once('ready-to-show', () => {
    if (state.isMaximized) window.maximize();
    if (state.isFullScreen) window.setFullScreen(true);
    window.show();
  });
  return window;
}

/** The ground colour of the design's tokens, seen until the page paints and while the window grows. */
export function windowBackground(isDark: boolean): string {
  return isDark ? '#0c1012' : '#f1f4f5';
}
