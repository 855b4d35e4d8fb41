import { once } from 'node:events';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type ClientOptions, WebSocket } from 'ws';
import type { Attach } from '../../electron/hosts/attach.ts';
import { openLoopbackServer } from '../../electron/hosts/loopback-server.ts';
import { socketPath } from '../../shared/transport/bridge.ts';

export const rendererFixture = join(import.meta.dirname, '..', 'fixtures', 'renderer');

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A running browser host with the means to knock at it. */
export interface Visitor {
  readonly url: URL;
  readonly close: () => Promise<void>;
  /** Sends a target as it is written, which `fetch` would tidy up first. */
  readonly get: (target: string, headers?: Record<string, string>, method?: string) => Promise<Reply>;
  /** Opens the printed address and answers with the Cookie header a browser would send from then on. */
  readonly signIn: () => Promise<string>;
  readonly connect: (headers: Record<string, string>, path?: string, options?: ClientOptions) => WebSocket;
}

export async function visitLoopbackServer(attach: Attach): Promise<Visitor> {
  const server = await openLoopbackServer({ rendererRoot: rendererFixture, port: 0, attach });
  onTestFinished(() => server.close());
  const url = new URL(server.url);

  const get: Visitor['get'] = (target, headers = {}, method = 'GET') => send({ url, target, headers, method });
  return {
    url,
    close: server.close,
    get,
    signIn: async () => {
      const { headers } = await get(`/${url.search}`);
      return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    },
    connect: (headers, path = socketPath, options = {}) =>
      new WebSocket(`ws://${url.host}${path}`, { ...options, headers }),
  };
}

/** The status of a refused upgrade, or `open`. */
export async function outcome(socket: WebSocket): Promise<number | 'open'> {
  const refused = new Promise<number>((resolve) => {
    socket.on('unexpected-response', (attempt, response) => {
      attempt.destroy();
      resolve(response.statusCode ?? 0);
    });
  });
  socket.on('error', () => undefined);
  return Promise.race([refused, once(socket, 'open').then(() => 'open' as const)]);
}

async function send(what: {
  readonly url: URL;
  readonly target: string;
  readonly headers: Record<string, string>;
  readonly method: string;
}): Promise<Reply> {
  const { url, target, headers, method } = what;
  const answered = Promise.withResolvers<Reply>();
  const attempt = request({ host: url.hostname, port: url.port, path: target, method, headers }, (response) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => {
      const text = Buffer.concat(parts).toString('utf8');
      answered.resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
    });
  });
  attempt.on('error', answered.reject);
  attempt.end();
  return answered.promise;
}
