import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { connect } from 'node:net';

export interface ImageSite {
  /** A proxy through which every http address leads to this site, as a name of the internet would. */
  readonly proxyUrl: string;
  /** What was asked for, as `host/path`. */
  readonly requests: readonly string[];
  readonly cookies: readonly string[];
  readonly close: () => Promise<void>;
}

/** A dot of one pixel. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Sites of the internet, on this computer: /moon.png is an image, everything else what its name says. */
export async function startImageSite(): Promise<ImageSite> {
  const requests: string[] = [];
  const cookies: string[] = [];
  const answer: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    requests.push(`${url.hostname}${url.pathname}`);
    cookies.push(request.headers.cookie ?? '', request.headers.referer ?? '');
    response.setHeader('Set-Cookie', 'seen=1');
    if (url.pathname === '/inside.png') response.writeHead(302, { Location: 'http://127.0.0.1:1/admin' }).end();
    else if (url.pathname === '/drawing.png')
      response.end('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    else if (url.pathname === '/damaged.png') response.end(dot.subarray(0, 40));
    else if (url.pathname === '/gone.png') response.writeHead(410).end();
    else response.end(dot);
  };
  const server = createServer(answer);
  server.on('connect', (_request, socket) => {
    const address = server.address();
    if (address === null || typeof address === 'string') return;
    const inner = connect(address.port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    inner.on('error', () => socket.destroy());
    socket.on('error', () => inner.destroy());
    socket.pipe(inner).pipe(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The image site has no port.');
  return {
    proxyUrl: `http://127.0.0.1:${address.port}`,
    requests,
    cookies,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
