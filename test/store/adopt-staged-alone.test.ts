import { copyFileSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storePaths } from '../../electron/store/store-paths.ts';
import { plainConversation } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore, startOfTests } from './temporary-store.ts';

const later = startOfTests + 1_000;

test.for([
  ['with its name beside it', 'its name'],
  ['without a name', undefined],
  ['with a name that is none', '../elsewhere'],
] as const)('a restore that an earlier version staged is taken up, %s', async ([, written]) => {
  const directory = temporaryDirectory();
  const { store, name } = await storeWithBackup(directory);
  store.close();
  const { backups, stagedAlone, stagedName } = storePaths(directory);
  copyFileSync(join(backups, name), stagedAlone);
  writeFileSync(`${stagedAlone}.unfinished`, 'half a copy');
  utimesSync(stagedAlone, startOfTests / 1_000, startOfTests / 1_000);
  if (written !== undefined) writeFileSync(stagedName, written === 'its name' ? name : written);

  const again = openTemporaryStore(directory, () => later);

  expect([again.stores.conversations.read('conversation-1')?.title, again.backups.staged(), again.notices]).toEqual([
    'then',
    undefined,
    [{ kind: 'backup-restored', name, keptPath: expect.stringContaining('before-restore') }],
  ]);
  again.close();
  expect(readdirSync(directory).filter((file) => file.includes('restore'))).toEqual([]);
});

test('a restore that an earlier version staged goes when everything was cleared', async () => {
  const directory = temporaryDirectory();
  const { store, name } = await storeWithBackup(directory);
  await store.backups.emptyAtNextStart();
  store.close();
  const { backups, stagedAlone } = storePaths(directory);
  copyFileSync(join(backups, name), stagedAlone);

  const again = openTemporaryStore(directory, () => later);

  expect([
    again.stores.conversations.read('conversation-1')?.title,
    readdirSync(directory).filter((file) => file.includes('restore')),
  ]).toEqual([undefined, []]);
  again.close();
});

/** A store whose backup says "then" and whose present says "now". */
async function storeWithBackup(directory: string) {
  const store = openTemporaryStore(directory);
  store.stores.conversations.save(plainConversation({ title: 'then' }));
  await store.backups.make({ kind: 'by-hand', onProgress: () => {}, signal: new AbortController().signal });
  store.stores.conversations.save(plainConversation({ title: 'now' }));
  return { store, name: store.backups.list()[0]?.name ?? '' };
}
