import { EventEmitter } from 'node:events';
import type { StandInFrame, StandInWebContents } from './web-contents.ts';

export const ipcMain = new EventEmitter();

/** Delivers a message as a page sends it: cloned, later, with a sender frame that is gone after the listeners ran. */
export async function deliver(
  from: { readonly contents: StandInWebContents; readonly frame: StandInFrame | null },
  channel: string,
  ...values: readonly unknown[]
): Promise<void> {
  const cloned = structuredClone(values);
  await Promise.resolve();
  let frame = from.frame;
  const event = {
    sender: from.contents,
    get senderFrame() {
      return frame;
    },
    reply: () => {
      throw new Error('a foreign frame was answered');
    },
  };
  ipcMain.emit(channel, event, ...cloned);
  frame = null;
}

class StandInIpcRenderer extends EventEmitter {
  /** The contents whose preload runs here. */
  #contents: StandInWebContents | undefined;

  runIn(contents: StandInWebContents): void {
    this.#contents = contents;
    contents.on('-sent-to-page', (channel: string, ...values: readonly unknown[]) => {
      queueMicrotask(() => this.emit(channel, { sender: this, ports: [] }, ...values));
    });
  }
  send = (channel: string, ...values: readonly unknown[]): void => {
    const contents = this.#contents;
    if (!contents) throw new Error('the stand-in runs no preload: call ipcRenderer.runIn first');
    void deliver({ contents, frame: contents.mainFrame }, channel, ...values);
  };
}

export const ipcRenderer = new StandInIpcRenderer() satisfies Pick<Electron.IpcRenderer, 'send'>;

/** What the page sees, by name. */
export const exposed = new Map<string, unknown>();

export const contextBridge = {
  exposeInMainWorld: (name: string, value: unknown) => void exposed.set(name, value),
} satisfies Pick<Electron.ContextBridge, 'exposeInMainWorld'>;
