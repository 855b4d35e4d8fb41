import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { checkpointInBackground } from '../../electron/store/checkpoint-in-background.ts';
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { plainConversation, plainMessage } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore, startOfTests } from './temporary-store.ts';

const megabyte = 1_048_576;

test('a long log is brought home by another thread, and closing leaves one complete file', async () => {
  const directory = temporaryDirectory();
  const store = openTemporaryStore(directory);
  const text = 'x'.repeat(6 * megabyte);
  store.checkpointInBackground();
  store.stores.conversations.save(plainConversation());
  store.stores.messages.insert(plainMessage({ text }));

  await vi.waitFor(() => expect(sizeOf(directory)).toBeGreaterThan(6 * megabyte), { timeout: 20_000, interval: 50 });
  store.stores.messages.insert(plainMessage({ id: 'message-2' }));
  store.close();

  expect(readdirSync(directory).filter((name) => name.startsWith('switchboard.db'))).toStrictEqual(['switchboard.db']);
  const { messages } = openTemporaryStore(directory).stores;
  expect([messages.read('message-1')?.text.length, messages.read('message-2')]).toStrictEqual([
    6 * megabyte,
    plainMessage({ id: 'message-2' }),
  ]);
});

test('a store that is closed at once has let go of its file', () => {
  const directory = temporaryDirectory();
  const store = openTemporaryStore(directory);
  store.checkpointInBackground();
  store.close();
  expect(readdirSync(directory).filter((name) => name.startsWith('switchboard.db'))).toStrictEqual(['switchboard.db']);
});

test('where the thread cannot run, that is logged and checkpoints stay on this one', async () => {
  const paths = storePaths(temporaryDirectory());
  const opened = openDatabase({ paths, migrations: allMigrations, now: () => startOfTests });
  onTestFinished(() => void opened.connection.close());
  const warn = vi.fn();
  const elsewhere = { ...opened, paths: storePaths(join(paths.directory, 'nowhere')) };

  const stop = checkpointInBackground(elsewhere, { info: vi.fn(), warn, error: vi.fn() });
  await vi.waitFor(() => expect(warn).toHaveBeenCalled(), { timeout: 20_000, interval: 20 });
  stop();

  expect([warn.mock.calls[0]?.[0], opened.connection.pragma('wal_autocheckpoint', { simple: true })]).toStrictEqual([
    'background-checkpoints-failed',
    1_000,
  ]);
});

function sizeOf(directory: string): number {
  return statSync(join(directory, 'switchboard.db')).size;
}
