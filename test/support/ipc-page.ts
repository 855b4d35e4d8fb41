import { type Bridge, bridgeName } from '../../shared/transport/bridge.ts';
import type { Attach } from '../../electron/hosts/attach.ts';
import { createDesktopRun, type DesktopRun } from './desktop-run.ts';

/** A page of the desktop app: the real main process and the real preload, the stand-in's IPC between them. */
export interface IpcPage extends DesktopRun {
  readonly bridge: Bridge;
  readonly contents: DesktopRun['electron']['BrowserWindow']['prototype']['webContents'];
  /** What a reload does: the old document goes, the preload runs again for the new one. */
  readonly reload: () => Promise<Bridge>;
}

/** Opens the desktop app and its page; `attach` serves the page's channel. */
export async function openIpcPage(attach?: Attach): Promise<IpcPage> {
  const desktop = await createDesktopRun({ isPackaged: true, ...(attach && { attach }) });
  const { electron } = desktop;
  const { webContents: contents } = await desktop.startToWindow();
  electron.ipcRenderer.runIn(contents);

  const runPreload = async () => {
    electron.exposed.clear();
    // The query makes another module of it: a preload runs once for each document.
    const preload = new URL('../../electron/preload/index.ts', import.meta.url);
    preload.searchParams.set('document', crypto.randomUUID());
    await import(/* @vite-ignore */ preload.href);
    await Promise.resolve();
    const bridge = electron.exposed.get(bridgeName);
    if (!isBridge(bridge)) throw new Error(`The preload exposes no ${bridgeName}.`);
    return bridge;
  };
  const reload = () => {
    contents.reload();
    electron.ipcRenderer.removeAllListeners();
    return runPreload();
  };
  return { ...desktop, contents, bridge: await runPreload(), reload };
}

function isBridge(value: unknown): value is Bridge {
  return typeof value === 'object' && value !== null && 'send' in value && 'onFrame' in value;
}
