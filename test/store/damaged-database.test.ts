import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore, type OpenedStore } from '../../electron/store/open-store.ts';
import { plainConversation, plainMessage } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore, startOfTests } from './temporary-store.ts';

const dayMs = 86_400_000;
const streamed = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

test('a damaged file is set aside, the newest backup restored, and both are named', async () => {
  const directory = temporaryDirectory();
  const backupPath = await storeWithBackup(directory);
  const damaged = overwrite(databaseIn(directory), 0, 100);

  const { stores, notices } = openTemporaryStore(directory);

  const setAsidePath = join(directory, 'switchboard.corrupt-2026-11-03T10-22-33.000Z.db');
  expect(notices).toStrictEqual([
    {
      kind: 'database-restored',
      setAsidePath,
      backupPath,
      reason:
        'The database was damaged (file is not a database). The newest good backup, from 2026-11-03, was restored; ' +
        `what was written after it is only in the damaged file. The damaged file was kept as ${setAsidePath}.`,
    },
  ]);
  expect(titles(stores)).toStrictEqual(['In the backup']);
  expect(readFileSync(setAsidePath).equals(damaged)).toBe(true);
});

test('damage in the middle of the file is found at the start', async () => {
  const directory = temporaryDirectory();
  await storeWithBackup(directory);
  const path = databaseIn(directory);
  overwrite(path, Math.floor(statSync(path).size / 4_096 / 2) * 4_096, 4_096 * 4);

  const { stores, notices } = openTemporaryStore(directory);

  expect([notices.map(({ kind }) => kind), titles(stores)]).toStrictEqual([['database-restored'], ['In the backup']]);
});

test('a file that has become empty counts as damaged once there is a backup', async () => {
  const directory = temporaryDirectory();
  await storeWithBackup(directory);
  truncateSync(databaseIn(directory), 0);

  const { stores, notices } = openTemporaryStore(directory);

  expect([notices.map(({ kind }) => kind), titles(stores)]).toStrictEqual([['database-restored'], ['In the backup']]);
});

test('a damaged backup is passed over for an older good one', async () => {
  const directory = temporaryDirectory();
  const older = await storeWithBackup(directory);
  const newer = openStore({ directory, now: () => startOfTests + dayMs });
  save(newer, 'In the newer backup');
  const made = await newer.backUp();
  newer.close();
  if (made.outcome === 'made') overwrite(made.path, 0, 100);
  overwrite(databaseIn(directory), 0, 100);

  const { stores, notices } = openTemporaryStore(directory);

  expect(notices).toMatchObject([{ kind: 'database-restored', backupPath: older }]);
  expect(titles(stores)).toStrictEqual(['In the backup']);
});

test('without a good backup it starts empty and says so', () => {
  const directory = temporaryDirectory();
  writeFileSync(databaseIn(directory), 'this was never a database, and it is longer than a header would be'.repeat(9));

  const { stores, notices } = openTemporaryStore(directory);

  const setAsidePath = join(directory, 'switchboard.corrupt-2026-11-03T10-22-33.000Z.db');
  expect(notices).toStrictEqual([
    {
      kind: 'database-restored',
      setAsidePath,
      reason:
        'The database was damaged (file is not a database). There was no good backup, so Switchboard starts empty. ' +
        `The damaged file was kept as ${setAsidePath}.`,
    },
  ]);
  expect(titles(stores)).toStrictEqual([]);
});

test('a second damaged file does not overwrite the first', () => {
  const directory = temporaryDirectory();
  for (const content of ['first', 'second']) {
    writeFileSync(databaseIn(directory), content.repeat(200));
    openTemporaryStore(directory).close();
  }
  const kept = ['', '-2'].map((suffix) =>
    readFileSync(join(directory, `switchboard.corrupt-2026-11-03T10-22-33.000Z${suffix}.db`), 'utf8').slice(0, 6),
  );
  expect(kept).toStrictEqual(['firstf', 'second']);
});

test('a damaged log costs what came after the damage and nothing before', () => {
  const directory = temporaryDirectory();
  openTemporaryStore(directory).close();
  const { log } = filesOfKilledStore(directory);
  overwrite(log, Math.floor(statSync(log).size / 2), 64);

  const { stores, notices } = openTemporaryStore(directory);

  const found = titles(stores).toReversed();
  expect(notices).toStrictEqual([]);
  expect(found).toStrictEqual(streamed.slice(0, found.length));
  expect([0, streamed.length]).not.toContain(found.length);
});

test('a log that holds only noise is ignored', () => {
  const directory = temporaryDirectory();
  openTemporaryStore(directory).close();
  const { log } = filesOfKilledStore(directory);
  overwrite(log, 0, statSync(log).size);

  const { stores, notices } = openTemporaryStore(directory);

  expect([titles(stores), notices]).toStrictEqual([[], []]);
});

test('the log of a damaged database is kept with it and not played into the backup', async () => {
  const directory = temporaryDirectory();
  await storeWithBackup(directory);
  const { database } = filesOfKilledStore(directory);
  overwrite(database, 0, 100);

  const { stores, notices } = openTemporaryStore(directory);

  const notice = notices[0];
  const setAsidePath = notice?.kind === 'database-restored' ? notice.setAsidePath : '';
  expect(existsSync(`${setAsidePath}-wal`)).toBe(true);
  expect(titles(stores)).toStrictEqual(['In the backup']);
});

function databaseIn(directory: string): string {
  return join(directory, 'switchboard.db');
}

/** Leaves a closed store with one conversation in its backup and one that came later; answers the backup's path. */
async function storeWithBackup(directory: string): Promise<string> {
  const store = openStore({ directory, now: () => startOfTests });
  save(store, 'In the backup');
  const made = await store.backUp();
  save(store, 'After the backup');
  for (let index = 0; index < 200; index += 1) {
    store.stores.messages.insert(
      plainMessage({ id: `m${index}`, conversationId: 'In the backup', text: 'x'.repeat(500) }),
    );
  }
  store.close();
  return made.outcome === 'made' ? made.path : 'no backup was made';
}

/** Puts the files in the state in which a killed program leaves them: the newest rows only in the log. */
function filesOfKilledStore(directory: string): { readonly database: string; readonly log: string } {
  const store = openStore({ directory, now: () => startOfTests });
  const database = databaseIn(directory);
  for (const title of streamed) save(store, title);
  const files = [database, `${database}-wal`].map((path) => ({ path, bytes: readFileSync(path) }));
  store.close();
  for (const { path, bytes } of files) writeFileSync(path, bytes);
  return { database, log: `${database}-wal` };
}

function save({ stores }: OpenedStore, title: string): void {
  stores.conversations.save(plainConversation({ id: title, title }));
}

function titles(stores: OpenedStore['stores']): readonly string[] {
  return stores.conversations.list({ limit: 100 }).map(({ title }) => title);
}

/** Answers the file's bytes as they are after it. */
function overwrite(path: string, from: number, length: number): Buffer {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, from);
  closeSync(file);
  return readFileSync(path);
}
