import { createClient } from '../../shared/transport/client.ts';
import { openIpcPage } from '../support/ipc-page.ts';
import { describeCoreContract } from './core-contract.ts';

describeCoreContract('over the Electron IPC channel', async ({ core }) => {
  const { bridge } = await openIpcPage(core.attach);
  return { api: createClient(bridge).api, close: async () => undefined };
});
