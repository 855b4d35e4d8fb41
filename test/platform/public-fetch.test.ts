import { createServer } from 'node:http';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { PrivateAddressError } from '../../electron/core/ports/public-fetch.ts';
import { createPublicFetch } from '../../electron/platform/public-fetch.ts';

test.each(['localhost', '127.0.0.1', '[::1]'])('a server of this computer is not reached as %s', async (host) => {
  const { port, requestCount } = await listen();

  const reaching = createPublicFetch({})(`http://${host}:${port}/moon.png`);

  await expect(reaching).rejects.toThrow(PrivateAddressError);
  expect(requestCount()).toBe(0);
});

test('a name that leads nowhere is a rejection, and the program goes on', async () => {
  // No name has a part this long, so that no name server is asked.
  const reaching = createPublicFetch({})(`http://${'x'.repeat(64)}.example/moon.png`);

  await expect(reaching).rejects.toMatchObject({ cause: { syscall: 'getaddrinfo' } });
});

async function listen() {
  let count = 0;
  const server = createServer((_request, response) => {
    count += 1;
    response.end('reached');
  });
  server.listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { port: address.port, requestCount: () => count };
}
