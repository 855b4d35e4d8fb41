import { dialog, type BrowserWindow } from 'electron';
import type { Report } from './report.ts';

interface Recovery {
  /** Milliseconds from an arbitrary start. */
  readonly monotonic: () => number;
  readonly report: Report;
}

const maxReloads = 3;
const spanMs = 60_000;

/** Reloads a window whose process died, at most three times a minute, and offers to reload one that hangs. */
export function recoverWindow(window: BrowserWindow, { monotonic, report }: Recovery): void {
  let reloadedAt: readonly number[] = [];
  let isAsking = false;

  const reload = () => {
    if (!window.isDestroyed()) window.webContents.reload();
  };
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    report('window-process-gone', { reason, exitCode });
    if (reason === 'clean-exit') return;
    const now = monotonic();
    reloadedAt = reloadedAt.filter((at) => now - at < spanMs);
    if (reloadedAt.length < maxReloads) {
      reloadedAt = [...reloadedAt, now];
      return reload();
    }
    reloadedAt = [];
    void ask(window, { message: 'The window keeps crashing', buttons: ['Reload', 'Close window'] }).then((choice) =>
      choice === 0 ? reload() : window.destroy(),
    );
  });
  window.on('unresponsive', () => {
    if (isAsking) return;
    isAsking = true;
    void ask(window, { message: 'The window does not respond', buttons: ['Wait', 'Reload'] }).then((choice) => {
      isAsking = false;
      // A hung page ignores a reload; ending its process makes the listener above load it again.
      if (choice === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    });
  });
}

async function ask(window: BrowserWindow, question: { message: string; buttons: string[] }): Promise<number> {
  const detail = 'Answers that are being written go on and are saved.';
  const { response } = await dialog.showMessageBox(window, { type: 'warning', detail, defaultId: 0, ...question });
  return response;
}
