import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadKeytar } from '../../electron/compose/load-keytar.ts';
import { openSecretStore } from '../../electron/secrets/open-secret-store.ts';

const hasKeyring = process.env.SWITCHBOARD_TEST_KEYRING === 'open';

/** Runs where the test runner has started a keyring of its own. */
test.skipIf(!hasKeyring)(
  'the real keychain keeps a secret, and gives it up when asked [no test keyring here]',
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'switchboard-keychain-'));
    const options = { directory, sessionOnly: false, loadKeytar, probeAccount: 'probe:test' };
    const store = await openSecretStore(options);
    expect(store.describe()).toEqual({ tier: 'keychain', vault: 'absent' });
    await store.write('key:test', 'a secret with ünïcode');
    expect(await (await openSecretStore(options)).read('key:test')).toBe('a secret with ünïcode');
    await store.remove('key:test');
    expect(await store.read('key:test')).toBeUndefined();
    rmSync(directory, { recursive: true });
  },
);
