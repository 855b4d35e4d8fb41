import { createServer } from 'node:http';
import { z } from 'zod';

export interface EmptyPage {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** The least that a browser can open and type into: a static page with a text field, from a plain server. */
export async function serveEmptyPage(): Promise<EmptyPage> {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(content);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = z.object({ port: z.number() }).parse(server.address());
  return {
    url: `http://127.0.0.1:${String(port)}/`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

const content =
  '<!doctype html><title>Empty</title><p>Nothing here</p><textarea aria-label="Message" autofocus></textarea>' +
  '<div style="height: 100000px">Room to scroll</div>';
