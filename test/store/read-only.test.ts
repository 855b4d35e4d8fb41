import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { connectForWriting } from '../../electron/store/connect.ts';
import { openStore } from '../../electron/store/open-store.ts';
import { withoutPrivileges } from '../support/without-privileges.ts';
import { latestVersion } from '../../electron/store/migrate.ts';
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts';
import { plainConversation, plainMessage, usageRecord } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore, startOfTests } from './temporary-store.ts';

const hasFilePermissions = process.platform !== 'win32';

const known = latestVersion(allMigrations);
const newer = known + 2;

test('a database from the future is readable and not changed by a single byte', () => {
  const directory = storeWithOneConversation();
  const database = join(directory, 'switchboard.db');
  setVersion(database, newer);
  const before = readFileSync(database);

  const { stores, notices, close } = openTemporaryStore(directory);

  const reason =
    `The database was last used by a newer Switchboard: it has version ${newer}, and this one knows up to ${known}. ` +
    'It is open for reading only; update Switchboard to save again.';
  expect(notices).toStrictEqual([{ kind: 'database-read-only', reason }]);
  expect(stores.conversations.list({ limit: 100 })).toStrictEqual([plainConversation()]);
  const message = `Nothing was saved. ${reason}`;
  for (const write of everyKindOfWrite(stores)) expect(write).toThrow(message);
  close();
  expect(readFileSync(database).equals(before)).toBe(true);
});

test('a table that a newer version has changed gives a clear error', () => {
  const directory = storeWithOneConversation();
  const database = join(directory, 'switchboard.db');
  setVersion(database, newer, 'ALTER TABLE conversations RENAME COLUMN title TO name');
  const { stores } = openTemporaryStore(directory);
  expect(() => stores.conversations.list({ limit: 100 })).toThrow(
    /cannot be read by this version\. .* update Switchboard/,
  );
  expect(stores.messages.read('message-1')).toBeUndefined();
});

test('a backup of a database that is open for reading only is not attempted', async () => {
  const directory = storeWithOneConversation();
  setVersion(join(directory, 'switchboard.db'), newer);
  expect(await openTemporaryStore(directory).backUp()).toStrictEqual({ outcome: 'not-needed', because: 'read-only' });
  expect(existsSync(join(directory, 'backups'))).toBe(false);
});

test.skipIf(!hasFilePermissions)(
  'a read-only data directory can be read, and every write says why it failed [permissions do not bind here]',
  () => {
    const directory = storeWithOneConversation();
    makeReadOnly(directory);
    withoutPrivileges(() => {
      const { stores, notices, close } = openStore({ directory, now: () => startOfTests });
      const reason =
        `${directory} cannot be written, so Switchboard shows what is stored but saves nothing. ` +
        'Make it writable, or set SWITCHBOARD_HOME to a directory that is, and start again.';
      expect(notices).toStrictEqual([{ kind: 'database-read-only', reason }]);
      expect(stores.conversations.list({ limit: 100 })).toStrictEqual([plainConversation()]);
      for (const write of everyKindOfWrite(stores)) expect(write).toThrow(`Nothing was saved. ${reason}`);
      close();
    });
  },
);

test.skipIf(!hasFilePermissions)(
  'a read-only directory left by a killed program can be read to its last word [permissions do not bind here]',
  () => {
    const directory = temporaryDirectory();
    const store = openTemporaryStore(directory);
    store.stores.conversations.save(plainConversation());
    const files = ['', '-wal', '-shm'].map((suffix) => {
      const path = join(directory, `switchboard.db${suffix}`);
      return { path, bytes: readFileSync(path) };
    });
    store.close();
    for (const { path, bytes } of files) writeFileSync(path, bytes);
    makeReadOnly(directory);
    withoutPrivileges(() => {
      const { stores, close } = openStore({ directory, now: () => startOfTests });
      expect(stores.conversations.list({ limit: 100 })).toStrictEqual([plainConversation()]);
      close();
    });
  },
);

test.skipIf(!hasFilePermissions)(
  'a database file that is read-only by itself can be read [permissions do not bind here]',
  () => {
    const directory = storeWithOneConversation();
    const database = join(directory, 'switchboard.db');
    chmodSync(database, 0o444);
    chmodSync(directory, 0o777);
    withoutPrivileges(() => {
      const { stores, notices, close } = openStore({ directory, now: () => startOfTests });
      expect(notices).toMatchObject([{ kind: 'database-read-only' }]);
      expect(stores.conversations.list({ limit: 100 })).toStrictEqual([plainConversation()]);
      close();
    });
  },
);

test.skipIf(!hasFilePermissions)(
  'a read-only data directory without a database is a clear error [permissions do not bind here]',
  () => {
    const directory = temporaryDirectory();
    makeReadOnly(directory);
    withoutPrivileges(() => {
      expect(() => openStore({ directory, now: () => startOfTests })).toThrow(
        `There is no readable database at ${join(directory, 'switchboard.db')}. ${directory} cannot be written`,
      );
    });
  },
);

test.skipIf(!hasFilePermissions)(
  'a data directory that cannot be made is a clear error [permissions do not bind here]',
  () => {
    const parent = temporaryDirectory();
    makeReadOnly(parent);
    const directory = join(parent, 'new');
    withoutPrivileges(() => {
      expect(() => openStore({ directory, now: () => startOfTests })).toThrow(
        /cannot be written \(EACCES\).*SWITCHBOARD_HOME/,
      );
    });
  },
);

test('a data directory that is a file is a clear error', () => {
  const directory = join(temporaryDirectory(), 'file');
  writeFileSync(directory, 'not a directory');
  expect(() => openStore({ directory, now: () => startOfTests })).toThrow(/cannot be opened.*SWITCHBOARD_HOME/);
  expect(readFileSync(directory, 'utf8')).toBe('not a directory');
});

function storeWithOneConversation(): string {
  const directory = temporaryDirectory();
  const { stores, close } = openTemporaryStore(directory);
  stores.conversations.save(plainConversation());
  close();
  return directory;
}

function setVersion(path: string, version: number, script = ''): void {
  const connection = connectForWriting(path);
  connection.exec(script);
  connection.pragma(`user_version = ${version}`);
  connection.close();
}

function makeReadOnly(directory: string): void {
  chmodSync(directory, 0o555);
  onTestFinished(() => chmodSync(directory, 0o755));
}

function everyKindOfWrite(stores: ReturnType<typeof openStore>['stores']): readonly (() => void)[] {
  return [
    () => stores.conversations.save(plainConversation({ title: 'Changed' })),
    () => stores.conversations.saveDraft('conversation-1', 'draft'),
    () => stores.messages.insert(plainMessage()),
    () => stores.messages.append('message-1', { text: 'text', reasoning: '', updatedAt: 1 }),
    () => stores.usage.record([usageRecord()]),
    () => stores.atomically(() => stores.conversations.purgeOne('conversation-1')),
  ];
}
