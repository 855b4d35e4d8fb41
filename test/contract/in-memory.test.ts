import { createClient } from '../../shared/transport/client.ts';
import { createChannelPair } from '../support/channel-pair.ts';
import { describeCoreContract } from './core-contract.ts';

describeCoreContract('over a pair of channels in memory', async ({ core }) => {
  const { client, server } = createChannelPair();
  const detach = core.attach(server);
  return { api: createClient(client).api, close: async () => detach() };
});
