import { app, dialog } from 'electron';
import type { Report } from './report.ts';

/** Ends the app on an error nobody expected. Electron's own way is an error box over an app that runs on. */
export function endOnCrash(report: Report): void {
  const end = (error: unknown) => {
    report('crash', { error });
    dialog.showErrorBox(
      'Switchboard has to close',
      'Something went wrong that it cannot repair while it runs. Start it again: your conversations are saved. ' +
        'The log in the data directory says what happened.',
    );
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
