import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { maxFrameCharacters } from '../../shared/transport/channel.ts';
import { socketPath } from '../../shared/transport/bridge.ts';
import { isAddressedHere, type Premises } from './answer-request.ts';
import type { Attach } from './attach.ts';
import { attachSocket } from './websocket-channel.ts';

export interface AcceptedSockets {
  /** Takes no more connections and asks the windows to go. */
  readonly close: () => void;
  /** Cuts what is still connected. */
  readonly terminate: () => void;
}

/** Takes WebSocket connections on `server` and attaches each to the core. */
export function acceptSockets(server: Server, premises: Premises, attach: Attach): AcceptedSockets {
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
  const upgrade = (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    const refusal = refuse(request, premises);
    if (refusal) return turnAway(connection, refusal);
    sockets.handleUpgrade(request, connection, head, (socket) => attachSocket(socket, attach));
  };
  server.on('upgrade', upgrade);

  return {
    close: () => {
      server.off('upgrade', upgrade);
      server.on('upgrade', (_request, connection) => turnAway(connection, '503 Service Unavailable'));
      for (const socket of sockets.clients) socket.close(goingAway, 'Switchboard is closing');
    },
    terminate: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
  };
}

// In bytes. A frame of legal length never exceeds it (UTF-8 takes at most three bytes for a UTF-16 unit), so that a
// slightly oversized one still gets the core's own answer; anything larger ends the connection with code 1009.
const maxPayload = maxFrameCharacters * 4;
const goingAway = 1001;

function refuse(request: IncomingMessage, premises: Premises): string | undefined {
  if (request.url !== socketPath) return '404 Not Found';
  // Browsers always name the origin of a WebSocket; its absence is no browser.
  if (request.headers.origin === undefined || !isAddressedHere(request, premises)) return '403 Forbidden';
  return premises.session.acceptsCookies(request.headers.cookie) ? undefined : '401 Unauthorized';
}

function turnAway(connection: Duplex, status: string): void {
  connection.on('error', () => undefined);
  connection.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
