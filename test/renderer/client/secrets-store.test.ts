import { expect, test, vi } from 'vitest';
import { ContractError } from '../../../shared/contract/errors.ts';
import type { AppStatus } from '../../../shared/model/app-status.ts';
import { createScriptedCore } from '../../support/scripted-core.ts';
import { createTestWindow } from '../support/window-parts.ts';

const app: AppStatus = {
  version: '1',
  host: 'browser',
  platform: 'linux',
  dataDirectory: 'home',
  secrets: { tier: 'vault', vault: 'locked' },
  notices: [],
};

test('an unlocked vault is known everywhere and the form is told', async () => {
  const { core } = createScriptedCore({
    app: { describe: () => Promise.resolve(app) },
    secrets: { unlockVault: () => Promise.resolve({ tier: 'vault', vault: 'unlocked' }) },
  });
  const { stores } = createTestWindow(core);
  await stores.appStatus.getState().read();
  const onOpen = vi.fn();
  await stores.secrets.getState().unlockVault('correct horse', onOpen);
  expect([stores.appStatus.getState().app?.secrets.vault, onOpen.mock.calls.length]).toEqual(['unlocked', 1]);
});

test('a wrong passphrase is said and the vault stays locked', async () => {
  const wrong = new ContractError({ code: 'secret-store', message: 'This passphrase does not open the vault.' });
  const { core } = createScriptedCore({ secrets: { unlockVault: () => Promise.reject(wrong) } });
  const { secrets } = createTestWindow(core).stores;
  const onOpen = vi.fn();
  await secrets.getState().unlockVault('wrong horse', onOpen);
  expect([secrets.getState().vault, onOpen.mock.calls.length]).toEqual([
    { state: 'failed', message: 'This passphrase does not open the vault.' },
    0,
  ]);
});
