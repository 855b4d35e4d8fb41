import { app } from 'electron';

/** Quits as the person would, so that everything is kept and closed, and begins again. */
export function restart(): void {
  app.relaunch();
  app.quit();
}
