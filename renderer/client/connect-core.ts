import type { CoreApi } from '../../shared/contract/core-api.ts';
import { type Bridge, bridgeName, socketPath } from '../../shared/transport/bridge.ts';
import { createClient } from '../../shared/transport/client.ts';
import type { WindowClock } from '../lib/window-clock.ts';
import { askAdmission } from './ask-admission.ts';
import type { ConnectionStore } from './connection-store.ts';
import { mayRepeat } from './may-repeat.ts';
import { createWebSocketChannel } from './websocket-channel.ts';

declare global {
  interface Window {
    readonly [bridgeName]?: Bridge;
  }
}

/** The core behind this window: over the preload's bridge in Electron, over a WebSocket in a browser. */
export function connectCore(connection: ConnectionStore, clock: WindowClock): CoreApi {
  const bridge = window[bridgeName];
  if (bridge) {
    connection.getState().noteOpen();
    return createClient(bridge).api;
  }
  const { protocol, host } = window.location;
  const address = `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${socketPath}`;
  const client = createClient(
    createWebSocketChannel({
      connect: () => new WebSocket(address),
      clock,
      onOpen: () => {
        client.reconnect();
        connection.getState().noteOpen();
      },
      onLost: () => {
        client.disconnect();
        connection.getState().noteLost();
        void askAdmission(fetch).then((admission) => {
          if (admission !== 'refused') return;
          client.giveUp();
          connection.getState().noteRefused();
        });
      },
    }),
    mayRepeat,
  );
  return client.api;
}
