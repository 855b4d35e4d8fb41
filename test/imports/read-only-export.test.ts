import Sqlite from 'better-sqlite3';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readDownload } from '../support/exports/collect-download.ts';
import { startCore } from '../support/start-core.ts';

test('a conversation is exported from a data directory that takes no writes, without a file in it', async () => {
  const { core, directory, reopen, stop } = await startCore();
  onTestFinished(stop);
  const { id } = await core.api.conversations.create({});
  await core.close();
  const database = new Sqlite(join(directory, 'switchboard.db'));
  database.pragma('user_version = 999');
  database.close();
  rmSync(join(directory, 'transfers'), { recursive: true });
  const { api } = await reopen();

  const download = await api.exports.conversation({ id, format: 'json', branches: 'all' });

  expect((await readDownload(api, download.id)).toString()).toContain(id);
  expect(existsSync(join(directory, 'transfers'))).toBe(false);
});
