import { join } from 'node:path';
import { expect, test } from 'vitest';
import { composeCore } from '../../electron/compose/compose-core.ts';
import { connectForWriting } from '../../electron/store/connect.ts';
import { defaultSettings } from '../../shared/model/settings.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore } from './temporary-store.ts';

/** A data directory whose settings were stored as this text. */
function directoryWith(text: string): string {
  const directory = temporaryDirectory();
  const { stores, close } = openTemporaryStore(directory);
  stores.settings.save(defaultSettings);
  close();
  const connection = connectForWriting(join(directory, 'switchboard.db'));
  connection.prepare('UPDATE settings SET settings_json = ?').run(text);
  connection.close();
  return directory;
}

async function startOn(directory: string) {
  const core = await composeCore({
    host: 'browser',
    version: '0.0.0-test',
    dataDirectory: directory,
    environment: { SWITCHBOARD_SECRETS: 'session' },
  });
  const found = { settings: await core.api.settings.read({}), notices: (await core.api.app.describe({})).notices };
  await core.close();
  return found;
}

test.each(['{broken', '[]', 'null', '7'])(
  'settings that are %s become the defaults, and the start says so',
  async (text) => {
    const directory = directoryWith(text);
    expect(await startOn(directory)).toEqual({ settings: defaultSettings, notices: [{ kind: 'settings-mended' }] });
    expect(await startOn(directory)).toEqual({ settings: defaultSettings, notices: [] });
  },
);

test('of several settings only those that cannot be read become the defaults', async () => {
  const directory = directoryWith(JSON.stringify({ ...defaultSettings, theme: 'dark', keptDays: -1 }));
  expect((await startOn(directory)).settings).toEqual({ ...defaultSettings, theme: 'dark' });
});

test('a setting that is newer than what was stored is no fault', async () => {
  expect(await startOn(directoryWith('{"theme":"light"}'))).toEqual({
    settings: { ...defaultSettings, theme: 'light' },
    notices: [],
  });
});
