import { app } from 'electron';
import type { Desktop } from './desktop.ts';
import { guardContents } from './guard-contents.ts';
import { openExternal } from './open-external.ts';

/** Registers what the app hears all its life. Comes before `ready`, so that nothing is missed. */
export function listenToApp(desktop: Desktop, home: string): void {
  const { lifecycle, report, show, leave } = desktop;
  app.on('second-instance', show);
  app.on('activate', show);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') leave();
  });
  app.on('before-quit', lifecycle.beforeQuit);
  app.on('web-contents-created', (_event, contents) =>
    guardContents(contents, { home, openExternal: (url) => openExternal(url, report) }),
  );
  // Windows ends a session without the events of quitting.
  app.on('browser-window-created', (_event, window) => window.on('session-end', lifecycle.endNow));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    report('child-process-gone', { type, reason, exitCode }),
  );
}
