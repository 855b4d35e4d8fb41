import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ComposedCore, composeCore, type CoreOptions } from '../../electron/compose/compose-core.ts';
import { type FakeProvider, startFakeProvider } from './fake-provider/fake-provider.ts';
import { useOfferedKeys } from './use-environment-keys.ts';

export interface StartedCore {
  readonly core: ComposedCore;
  readonly provider: FakeProvider;
  readonly directory: string;
  /** Ends the core and opens it again on the same data directory. */
  readonly reopen: () => Promise<ComposedCore>;
  readonly stop: () => Promise<void>;
}

export const testModel = 'groq/openai/gpt-oss-20b';

/** A whole core on a directory of its own, with every provider's calls going to a loopback server. */
export async function startCore(change: Partial<CoreOptions> = {}): Promise<StartedCore> {
  const provider = await startFakeProvider();
  const directory = mkdtempSync(join(tmpdir(), 'switchboard-core-'));
  const options: CoreOptions = {
    host: 'browser',
    version: '0.0.0-test',
    checkOutputs: true,
    dataDirectory: directory,
    environment: {
      SWITCHBOARD_SECRETS: 'session',
      GROQ_API_KEY: 'gsk_test_key_0000000000',
      SWITCHBOARD_GROQ_BASE_URL: provider.origin('openai-chat'),
    },
    ...change,
  };
  let core = await composeCore(options);
  await useOfferedKeys(core.api);
  // What a test asks a provider is all that it is asked.
  await core.api.settings.update({ isTitledByModel: false });
  return {
    core,
    provider,
    directory,
    reopen: async () => {
      await core.close();
      core = await composeCore(options);
      return core;
    },
    stop: async () => {
      await core.close();
      await provider.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
