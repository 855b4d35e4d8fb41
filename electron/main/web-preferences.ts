import type { WebPreferences } from 'electron';

/** Defaults that matter are written out, so that no later default can weaken the window. `preload` is absolute. */
export function webPreferences(preload: string): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    // Windows and Linux would fetch dictionaries from a public server.
    spellcheck: false,
  };
}
