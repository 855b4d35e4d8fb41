import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Attach } from './attach.ts';
import { acceptSockets, type AcceptedSockets } from './accept-sockets.ts';
import { answerRequest, type Premises } from './answer-request.ts';
import { createSession, type Session } from './session-token.ts';

export interface LoopbackServer {
  /** The address to open, with the token that lets a browser in. */
  readonly url: string;
  readonly port: number;
  readonly session: Session;
  /** Ends every connection and frees the port. */
  readonly close: () => Promise<void>;
}

interface LoopbackOptions {
  readonly rendererRoot: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly attach: Attach;
  /** That of an earlier server at the same address: its windows come back by themselves. */
  readonly session?: Session;
}

/** Serves the built renderer and the core's WebSocket on 127.0.0.1, to holders of the session only. */
export async function openLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const server = createServer();
  const port = await listen(server, options.port);
  const origin = `http://127.0.0.1:${port}`;
  const premises: Premises = {
    origin,
    session: options.session ?? createSession(port),
    rendererRoot: options.rendererRoot,
  };
  server.on('request', (request, response) => void respond(request, response, premises));
  const sockets = acceptSockets(server, premises, options.attach);

  return {
    port,
    session: premises.session,
    url: `${origin}/?token=${premises.session.token}`,
    close: async () => {
      const closed = once(server, 'close');
      sockets.close();
      server.close();
      server.closeIdleConnections();
      const lingering = setTimeout(() => cut(server, sockets), lingerMs);
      await closed;
      clearTimeout(lingering);
    },
  };
}

const lingerMs = 500;

function cut(server: Server, sockets: AcceptedSockets): void {
  sockets.terminate();
  server.closeAllConnections();
}

async function listen(server: Server, port: number): Promise<number> {
  server.listen({ host: '127.0.0.1', port, exclusive: true });
  await once(server, 'listening');
  const address = server.address();
  // Text addresses belong to pipes, null to servers that do not listen.
  if (address === null || typeof address === 'string') throw new Error(`No port was opened for ${port}.`);
  return address.port;
}

async function respond(request: IncomingMessage, response: ServerResponse, premises: Premises): Promise<void> {
  const { method = '', url: target = '', headers } = request;
  const answer = await answerRequest({ method, target, headers }, premises);
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': Buffer.byteLength(answer.body) });
  response.end(method === 'HEAD' ? undefined : answer.body);
}
