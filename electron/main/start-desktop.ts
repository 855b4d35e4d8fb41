import { app, crashReporter, Menu, protocol, shell } from 'electron';
import { appScheme } from './app-protocol.ts';
import { chooseDataDirectory } from './choose-data-directory.ts';
import { createDesktop, type Desktop, type DesktopOptions } from './desktop.ts';
import { endOnCrash } from './end-on-crash.ts';
import type { ShowMenu } from './follow-shortcuts.ts';
import { homePage } from './home-page.ts';
import { listenToApp } from './listen-to-app.ts';
import { menuTemplate } from './menu.ts';
import { refuseToStart } from './refuse-to-start.ts';

interface StartOptions extends Omit<DesktopOptions, 'home'> {
  readonly environment: NodeJS.ProcessEnv;
}

/**
 * Everything that must happen before `ready`, in the one order that works. Never waits: `ready` is held back until the
 * whole module graph of the entry has been evaluated.
 */
export function startDesktop({ environment, ...options }: StartOptions): void {
  const home = homePage({ isPackaged: app.isPackaged, devServerUrl: environment.ELECTRON_RENDERER_URL });
  const desktop = createDesktop({ ...options, home });
  endOnCrash(desktop.report);
  const dataDirectory = attempt(() => chooseDataDirectory(environment));
  if (dataDirectory === undefined) return;
  crashReporter.start({ uploadToServer: false });
  if (!app.requestSingleInstanceLock()) {
    app.quit();
  } else {
    const showMenu = createMenu(desktop);
    prepare({ desktop, home, showMenu });
    void app.whenReady().then(() => desktop.boot(dataDirectory, showMenu));
  }
}

function attempt<Value>(choose: () => Value): Value | undefined {
  try {
    return choose();
  } catch (error) {
    refuseToStart(error);
    return undefined;
  }
}

function createMenu({ requestCommand }: Desktop): ShowMenu {
  const showCrashReports = () => void shell.openPath(app.getPath('crashDumps'));
  const options = { platform: process.platform, isDeveloping: !app.isPackaged, requestCommand, showCrashReports };
  return (shortcuts) => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...options, shortcuts })));
}

const appId = 'app.switchboard.desktop';

interface Prepared {
  readonly desktop: Desktop;
  readonly home: string;
  readonly showMenu: ShowMenu;
}

function prepare({ desktop, home, showMenu }: Prepared): void {
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([appScheme]);
  showMenu([]);
  app.setAppUserModelId(appId);
  app.setAboutPanelOptions({
    applicationName: 'Switchboard',
    applicationVersion: app.getVersion(),
    copyright: 'MIT licence',
  });
  listenToApp(desktop, home);
}
