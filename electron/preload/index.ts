import { contextBridge, ipcRenderer } from 'electron';
import { type Bridge, bridgeName, bridgeWire } from '../../shared/transport/bridge.ts';

// A pipe, not an API: text frames in, text frames out. Neither `ipcRenderer` nor an event object reaches the page.
const bridge: Bridge = {
  send: (frame) => {
    if (typeof frame === 'string') ipcRenderer.send(bridgeWire.frame, frame);
  },
  onFrame: (listener) => {
    const hear = (_event: unknown, frame: unknown) => {
      if (typeof frame === 'string') listener(frame);
    };
    ipcRenderer.on(bridgeWire.frame, hear);
    return () => {
      ipcRenderer.off(bridgeWire.frame, hear);
    };
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
ipcRenderer.send(bridgeWire.opened);
