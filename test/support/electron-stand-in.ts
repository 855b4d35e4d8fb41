/**
 * Stands in for the package `electron`, whose binary tests do without. It refuses what Electron refuses: calls at the
 * wrong time, members of destroyed objects, menus that do nothing. Shapes are checked against Electron's own types.
 */
export { app } from './electron-stand-in/app.ts';
export { BrowserWindow } from './electron-stand-in/browser-window.ts';
export { contextBridge, deliver, exposed, ipcMain, ipcRenderer } from './electron-stand-in/ipc.ts';
export { flatten, Menu } from './electron-stand-in/menu.ts';
export { createEvent } from './electron-stand-in/preventable-event.ts';
export { run } from './electron-stand-in/run.ts';
export { protocol, session } from './electron-stand-in/session.ts';
export {
  clipboard,
  copied,
  crashReporter,
  dialog,
  errorBoxes,
  nativeTheme,
  Notification,
  notifications,
  openedOutside,
  powerMonitor,
  questions,
  screen,
  shell,
} from './electron-stand-in/system.ts';
export { openWindowAs, StandInWebContents } from './electron-stand-in/web-contents.ts';
