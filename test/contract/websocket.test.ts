import { once } from 'node:events';
import { createClient } from '../../shared/transport/client.ts';
import { visitLoopbackServer } from '../support/loopback-visitor.ts';
import { socketChannel } from '../support/socket-channel.ts';
import { describeCoreContract } from './core-contract.ts';

describeCoreContract('over the WebSocket of the browser host', async ({ core }) => {
  const visitor = await visitLoopbackServer(core.attach);
  const socket = visitor.connect({ Cookie: await visitor.signIn(), Origin: visitor.url.origin });
  await once(socket, 'open');
  return { api: createClient(socketChannel(socket)).api, close: visitor.close };
});
