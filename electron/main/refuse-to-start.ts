import { app, dialog } from 'electron';

/** Says why the app cannot start, in the words of the error, and ends it. */
export function refuseToStart(error: unknown): void {
  dialog.showErrorBox('Switchboard cannot start', error instanceof Error ? error.message : String(error));
  app.exit(1);
}
