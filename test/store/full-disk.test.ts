import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ContractError } from '../../shared/contract/errors.ts';
import { createStores } from '../../electron/store/create-stores.ts';
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { plainConversation, plainMessage, usageRecord } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { startOfTests } from './temporary-store.ts';

const megabyte = 'x'.repeat(1_000_000);

test('a full disk is a clear error, harms nothing that was stored, and writing goes on once there is room', () => {
  const { stores, path } = storesOnSmallDisk();
  stores.conversations.save(plainConversation());
  stores.messages.insert(plainMessage({ status: 'streaming' }));

  const attempt = (): void => stores.messages.append('message-1', { text: megabyte, reasoning: '', updatedAt: 2_000 });

  expect(attempt).toThrow(ContractError);
  expect(attempt).toThrow(
    `The disk is full, so ${path} cannot grow. What was stored before is safe. Free some space and try again.`,
  );
  stores.messages.append('message-1', { text: ' again', reasoning: '', updatedAt: 3_000 });
  expect(stores.messages.read('message-1')).toStrictEqual(plainMessage({ text: 'Hello again', status: 'streaming' }));
});

test('a transaction that the disk cuts off leaves nothing behind', () => {
  const { stores } = storesOnSmallDisk();
  stores.conversations.save(plainConversation());
  const work = (): void =>
    stores.atomically(() => {
      stores.usage.record([usageRecord()]);
      stores.messages.insert(plainMessage({ text: megabyte }));
    });
  expect(work).toThrow('The disk is full');
  expect({
    calls: stores.usage.totals({ from: 0, to: Date.UTC(2030, 0) }).callCount,
    message: stores.messages.read('message-1'),
    conversations: stores.conversations.list({ limit: 100 }),
  }).toStrictEqual({ calls: 0, message: undefined, conversations: [plainConversation()] });
});

test('a new database that does not fit is a clear error', () => {
  const paths = storePaths(temporaryDirectory());
  const open = (): unknown => openDatabase({ paths, migrations: allMigrations, now: () => startOfTests, maxPages: 5 });
  expect(open).toThrow(`The disk is full, so ${join(paths.directory, 'switchboard.db')} cannot grow.`);
});

/** Holds the tables and a little more. */
function storesOnSmallDisk() {
  const paths = storePaths(temporaryDirectory());
  const opened = openDatabase({ paths, migrations: allMigrations, now: () => startOfTests, maxPages: 200 });
  onTestFinished(() => void opened.connection.close());
  return { stores: createStores(opened.db), path: paths.database };
}
