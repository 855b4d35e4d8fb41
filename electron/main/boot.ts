import { ipcMain, powerMonitor, protocol, session } from 'electron';
import { createWindowConnections, type WindowConnections } from '../hosts/ipc-channel.ts';
import { appScheme, createAppHandler } from './app-protocol.ts';
import type { DesktopPaths } from './desktop-paths.ts';
import { followTheme } from './follow-theme.ts';
import { guardSession } from './guard-session.ts';
import { isOwnAddress } from './home-page.ts';
import { createMainWindow, type MainWindow } from './main-window.ts';
import { notifyOfAlerts } from './notify-of-alerts.ts';
import { showNotification } from './show-notification.ts';
import type { ShellCore } from './shell-core.ts';

interface BootOptions {
  readonly core: ShellCore;
  readonly home: string;
  readonly dataDirectory: string;
  readonly paths: DesktopPaths;
  readonly monotonic: () => number;
  /** The system is shutting down. */
  readonly onShutdown: () => void;
}

export interface Booted {
  readonly window: MainWindow;
  readonly connections: WindowConnections;
}

/** Connects the ready app to its core: guards first, then whatever may call in. The window is made but not shown. */
export async function boot(options: BootOptions): Promise<Booted> {
  const { core, home, paths } = options;
  guardSession(session.defaultSession, home);
  protocol.handle(appScheme.scheme, createAppHandler(paths.renderer));
  const connections = createWindowConnections({
    ipcMain,
    attach: core.attach,
    isOwnAddress: (url) => isOwnAddress(home, url),
  });
  await followTheme(core.api);
  powerMonitor.on('suspend', core.suspend);
  powerMonitor.on('resume', core.resume);
  powerMonitor.on('shutdown', options.onShutdown);

  const { dataDirectory, monotonic } = options;
  const { preload, icon } = paths;
  const shared = { home, preload, icon, dataDirectory, connections, monotonic };
  const window = createMainWindow({ ...shared, report: core.report });
  notifyOfAlerts({
    api: core.api,
    notify: showNotification,
    isInFront: window.isInFront,
    report: core.report,
    open: (command) => {
      window.show();
      core.announce('command-requested', { command });
    },
  });
  return { connections, window };
}
