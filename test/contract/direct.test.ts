import { describeCoreContract } from './core-contract.ts';

describeCoreContract('called directly', async ({ core }) => ({ api: core.api, close: async () => undefined }));
