import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyDatabase } from '../../electron/store/copy-database.ts';
import { openStore } from '../../electron/store/open-store.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { plainConversation, plainMessage } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore, startOfTests } from './temporary-store.ts';

const { signal } = new AbortController();

test('a copy is of one moment, however often is written while it is made', async () => {
  const [directory, copy] = [temporaryDirectory(), temporaryDirectory()];
  const { messages, conversations } = openTemporaryStore(directory).stores;
  conversations.save(plainConversation());
  messages.insert(plainMessage({ text: 'x'.repeat(20_000_000) }));
  const percents: number[] = [];

  await copyDatabase(
    { from: storePaths(directory).database, to: storePaths(copy).database },
    {
      signal,
      onProgress: (percent) => {
        percents.push(percent);
        messages.insert(plainMessage({ id: `later-${percents.length}` }));
      },
    },
  );

  const copied = openStore({ directory: copy, now: () => startOfTests });
  const readable = [copied.stores.messages.read('message-1')?.text.length, copied.stores.messages.read('later-9')];
  copied.close();
  expect(readable).toStrictEqual([20_000_000, undefined]);
  expect(percents).toStrictEqual(percents.toSorted((a, b) => a - b));
  expect(percents.length).toBeGreaterThan(9);
});

test('what goes wrong in telling how far it is ends the copy with that', async () => {
  const directory = temporaryDirectory();
  openTemporaryStore(directory);
  const order = { from: storePaths(directory).database, to: join(directory, 'copy.db') };
  const onProgress = () => {
    throw new Error('Nobody listens.');
  };
  await expect(copyDatabase(order, { signal, onProgress })).rejects.toThrow('Nobody listens.');
});

test('a fault of the disk is told with its code', async () => {
  const directory = temporaryDirectory();
  openTemporaryStore(directory);
  const to = join(directory, 'copy.db');
  mkdirSync(to);
  await expect(copyDatabase({ from: storePaths(directory).database, to }, { signal })).rejects.toMatchObject({
    code: 'SQLITE_CANTOPEN',
  });
});
