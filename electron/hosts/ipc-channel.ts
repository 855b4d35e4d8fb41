import type { IpcMain, IpcMainEvent, WebContents } from 'electron';
import { bridgeWire } from '../../shared/transport/bridge.ts';
import type { Attach } from './attach.ts';
import { isTrustedSender } from './is-trusted-sender.ts';

export interface WindowConnections {
  /** From now on documents of these contents may talk to the core. */
  readonly admit: (contents: WebContents) => void;
  /** Ends every connection and hears nothing more. */
  readonly close: () => void;
}

interface WindowConnectionOptions {
  readonly ipcMain: Pick<IpcMain, 'on' | 'off'>;
  readonly attach: Attach;
  /** Whether an address is the app's own, dev server included. */
  readonly isOwnAddress: (url: string) => boolean;
}

interface Connection {
  readonly hear: (frame: string) => void;
  readonly close: () => void;
}

/**
 * Connects windows to the core, one connection for each document: it opens when the document's preload says so and
 * closes when the document is replaced or its process ends. Turns run on meanwhile.
 */
export function createWindowConnections(options: WindowConnectionOptions): WindowConnections {
  const admitted = new Set<WebContents>();
  const connections = new Map<WebContents, Connection>();

  const close = (contents: WebContents) => {
    connections.get(contents)?.close();
    connections.delete(contents);
  };
  const isTrusted = (event: IpcMainEvent) => isTrustedSender(event, options.isOwnAddress) && admitted.has(event.sender);
  const open = (event: IpcMainEvent) => {
    if (!isTrusted(event)) return;
    close(event.sender);
    connections.set(event.sender, connect(event.sender, options.attach));
  };
  const hear = (event: IpcMainEvent, frame: unknown) => {
    if (isTrusted(event) && typeof frame === 'string') connections.get(event.sender)?.hear(frame);
  };
  options.ipcMain.on(bridgeWire.opened, open);
  options.ipcMain.on(bridgeWire.frame, hear);

  return {
    admit: (contents) => {
      admitted.add(contents);
      contents.on('did-start-navigation', ({ isMainFrame, isSameDocument, url }) => {
        // Other addresses are refused by the navigation guard, and the document stays.
        if (isMainFrame && !isSameDocument && options.isOwnAddress(url)) close(contents);
      });
      contents.on('render-process-gone', () => close(contents));
      contents.once('destroyed', () => {
        close(contents);
        admitted.delete(contents);
      });
    },
    close: () => {
      options.ipcMain.off(bridgeWire.opened, open);
      options.ipcMain.off(bridgeWire.frame, hear);
      for (const contents of [...connections.keys()]) close(contents);
    },
  };
}

function connect(contents: WebContents, attach: Attach): Connection {
  const listeners = new Set<(frame: string) => void>();
  let isOpen = true;
  const detach = attach({
    send: (frame) => {
      if (isOpen && !contents.isDestroyed()) contents.send(bridgeWire.frame, frame);
    },
    onFrame: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  return {
    hear: (frame) => {
      for (const listener of listeners) listener(frame);
    },
    close: () => {
      isOpen = false;
      detach();
    },
  };
}
