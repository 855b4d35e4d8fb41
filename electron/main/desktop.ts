import { app } from 'electron';
import { inspect } from 'node:util';
import { redact } from '../../shared/model/redact.ts';
import { boot, type Booted } from './boot.ts';
import type { DesktopPaths } from './desktop-paths.ts';
import { followShortcuts, type ShowMenu } from './follow-shortcuts.ts';
import { createLifecycle, type Lifecycle } from './lifecycle.ts';
import { pruneCrashDumps } from './prune-crash-dumps.ts';
import { quitWhenAnswered } from './quit-when-answered.ts';
import { refuseToStart } from './refuse-to-start.ts';
import type { Report } from './report.ts';
import type { OpenCore, ShellCore } from './shell-core.ts';

export interface DesktopOptions {
  readonly openCore: OpenCore;
  readonly home: string;
  readonly paths: DesktopPaths;
  readonly monotonic: () => number;
}

/** The running app, from `ready` to the end. */
export interface Desktop {
  readonly lifecycle: Lifecycle;
  readonly boot: (dataDirectory: string, showMenu: ShowMenu) => Promise<void>;
  /** Brings the window to the front or opens it; does nothing before the boot and on the way out. */
  readonly show: () => void;
  /** The last window is gone: the app follows once the answers that run have ended. */
  readonly leave: () => void;
  readonly requestCommand: (id: string) => void;
  readonly report: Report;
}

export function createDesktop(options: DesktopOptions): Desktop {
  let opening: Promise<ShellCore> | undefined;
  let core: ShellCore | undefined;
  let booted: Booted | undefined;

  const report: Report = (event, details) => (core?.report ?? reportToTerminal)(event, details);
  const lifecycle = createLifecycle({
    report,
    quit: () => app.quit(),
    close: async () => {
      booted?.connections.close();
      await (await opening)?.close();
    },
  });
  const show = () => {
    if (lifecycle.isRunning()) booted?.window.show();
  };
  const start = async (dataDirectory: string, showMenu: ShowMenu) => {
    opening = options.openCore({ dataDirectory, version: app.getVersion() });
    core = await opening;
    if (!lifecycle.isRunning()) return;
    await followShortcuts(core.api, showMenu);
    booted = await boot({ ...options, dataDirectory, core, onShutdown: lifecycle.endNow });
    show();
    await pruneCrashDumps(app.getPath('crashDumps')).catch((error: unknown) =>
      report('crash-dumps-not-pruned', { error }),
    );
  };

  return {
    lifecycle,
    show,
    report,
    boot: (dataDirectory, showMenu) => start(dataDirectory, showMenu).catch(refuseToStart),
    leave: () => {
      const isWindowOpen = () => booted?.window.isOpen() ?? false;
      if (core) quitWhenAnswered({ api: core.api, isWindowOpen, quit: () => app.quit(), report });
      else app.quit();
    },
    requestCommand: (command) => {
      // Without a window there is nobody to run it; opening one is the nearest thing.
      if (booted?.window.isOpen()) core?.announce('command-requested', { command });
      else show();
    },
  };
}

// Before the core is open there is no log, and nothing secret has been read.
function reportToTerminal(event: string, details?: Readonly<Record<string, unknown>>): void {
  console.error(redact(`${event} ${inspect(details)}`));
}
