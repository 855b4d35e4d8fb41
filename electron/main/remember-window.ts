import { screen, type BrowserWindow, type Rectangle } from 'electron';
import { fitWindow } from './fit-window.ts';
import type { WindowStateFile } from './window-state-file.ts';

const settleMs = 500;

/** Writes the window's place down whenever it settles, and brings it back when its display is unplugged. */
export function rememberWindow(window: BrowserWindow, file: WindowStateFile): void {
  let pending: NodeJS.Timeout | undefined;
  const save = () => {
    clearTimeout(pending);
    file.write({
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
    });
  };
  const saveSoon = () => {
    clearTimeout(pending);
    pending = setTimeout(save, settleMs);
  };
  const bringBack = () => {
    const bounds = window.getBounds();
    const fitting = fitWindow(bounds, describeScreens());
    if (!isSame(bounds, fitting)) window.setBounds(fitting);
  };

  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
  // Windows ends the session without the usual events of quitting.
  window.on('query-session-end', save);
  screen.on('display-removed', bringBack);
  window.once('closed', () => {
    clearTimeout(pending);
    screen.off('display-removed', bringBack);
  });
}

export function describeScreens() {
  return {
    workAreas: screen.getAllDisplays().map((display) => display.workArea),
    primary: screen.getPrimaryDisplay().workArea,
  };
}

function isSame(one: Rectangle, other: Rectangle): boolean {
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
