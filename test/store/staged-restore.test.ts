import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inspectDatabase } from '../../electron/store/inspect-database.ts';
import type { OpenedStore } from '../../electron/store/open-store.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { plainConversation } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore, startOfTests } from './temporary-store.ts';

const later = startOfTests + 1_000;
const titleIn = ({ stores }: OpenedStore) => stores.conversations.read('conversation-1')?.title;
const noProgress = () => {};
const never = new AbortController().signal;

/** A store whose backup says "then" and whose present says "now". */
async function storeWithBackup(directory: string): Promise<OpenedStore> {
  const store = openTemporaryStore(directory);
  store.stores.conversations.save(plainConversation({ title: 'then' }));
  await store.backups.make({ kind: 'by-hand', onProgress: noProgress, signal: never });
  store.stores.conversations.save(plainConversation({ title: 'now' }));
  return store;
}

test('a staged backup takes the place of everything at the next start, and the present becomes a backup', async () => {
  const directory = temporaryDirectory();
  const store = await storeWithBackup(directory);
  const [backup] = store.backups.list();
  await store.backups.stage(backup?.name ?? '');
  const [stagedName, titleBefore] = [store.backups.staged()?.name, titleIn(store)];
  store.close();

  const restored = openTemporaryStore(directory, () => later);

  expect({
    stagedName,
    titleBefore,
    title: titleIn(restored),
    kinds: restored.backups.list().map(({ kind }) => kind),
  }).toEqual({
    stagedName: backup?.name,
    titleBefore: 'now',
    title: 'then',
    kinds: ['before-restore', 'by-hand'],
  });
  expect(restored.notices).toEqual([
    { kind: 'backup-restored', name: backup?.name, keptPath: expect.stringContaining('before-restore') },
  ]);
  expect(restored.backups.staged()).toBeUndefined();
});

test('what was there before a restore comes back the same way', async () => {
  const directory = temporaryDirectory();
  const store = await storeWithBackup(directory);
  await store.backups.stage(store.backups.list()[0]?.name ?? '');
  store.close();
  const restored = openTemporaryStore(directory, () => later);
  const present = restored.backups.list().find(({ kind }) => kind === 'before-restore');
  await restored.backups.stage(present?.name ?? '');
  restored.close();

  expect(titleIn(openTemporaryStore(directory, () => later + 1_000))).toBe('now');
});

test('a restore that is taken back changes nothing at the next start', async () => {
  const directory = temporaryDirectory();
  const store = await storeWithBackup(directory);
  await store.backups.stage(store.backups.list()[0]?.name ?? '');
  await store.backups.unstage();
  store.close();

  const opened = openTemporaryStore(directory, () => later);

  expect({ title: titleIn(opened), notices: opened.notices }).toEqual({ title: 'now', notices: [] });
});

test('clearing everything takes back a restore that waits', async () => {
  const directory = temporaryDirectory();
  const store = await storeWithBackup(directory);
  await store.backups.stage(store.backups.list()[0]?.name ?? '');
  await store.backups.emptyAtNextStart();
  const staged = store.backups.staged();
  store.close();

  const opened = openTemporaryStore(directory, () => later);

  expect({ staged, title: titleIn(opened), notices: opened.notices.map(({ kind }) => kind) }).toEqual({
    staged: undefined,
    title: undefined,
    notices: ['everything-cleared'],
  });
});

test('a restore that still waits when everything was cleared is not gone on with', async () => {
  const directory = temporaryDirectory();
  const paths = storePaths(directory);
  const store = await storeWithBackup(directory);
  await store.backups.stage(store.backups.list()[0]?.name ?? '');
  store.close();
  writeFileSync(paths.emptied, '');

  const opened = openTemporaryStore(directory, () => later);

  expect({ title: titleIn(opened), notices: opened.notices.map(({ kind }) => kind) }).toEqual({
    title: undefined,
    notices: ['everything-cleared'],
  });
  expect([existsSync(paths.staged), existsSync(paths.stagedName)]).toEqual([false, false]);
});

test('a start that was killed between the two renames is gone on with', async () => {
  const directory = temporaryDirectory();
  const paths = storePaths(directory);
  const store = await storeWithBackup(directory);
  await store.backups.stage(store.backups.list()[0]?.name ?? '');
  store.close();
  renameSync(paths.database, join(paths.backups, '2026-11-04T00-00-00.000Z.before-restore.db'));

  expect(titleIn(openTemporaryStore(directory, () => later))).toBe('then');
});

test('a copy that was cut off before it was whole is no restore', async () => {
  const directory = temporaryDirectory();
  const store = await storeWithBackup(directory);
  store.close();
  writeFileSync(`${storePaths(directory).staged}.unfinished`, 'half a datab');

  const opened = openTemporaryStore(directory, () => later);

  expect({ title: titleIn(opened), isLeft: existsSync(`${storePaths(directory).staged}.unfinished`) }).toEqual({
    title: 'now',
    isLeft: false,
  });
});

test('a damaged backup is refused, and everything stays as it was', async () => {
  const directory = temporaryDirectory();
  const paths = storePaths(directory);
  const store = await storeWithBackup(directory);
  store.close();
  copyFileSync(fileURLToPath(import.meta.url), paths.staged);
  writeFileSync(paths.stagedName, 'broken.db');

  const opened = openTemporaryStore(directory, () => later);

  expect({ title: titleIn(opened), notices: opened.notices.map(({ kind }) => kind) }).toEqual({
    title: 'now',
    notices: ['restore-refused'],
  });
});

test('backups by hand are kept five deep, beside the daily ones', async () => {
  let now = startOfTests;
  const store = openTemporaryStore(temporaryDirectory(), () => (now += 1_000));
  await store.backUp();
  for (let count = 0; count < 7; count += 1)
    await store.backups.make({ kind: 'by-hand', onProgress: noProgress, signal: never });

  expect(store.backups.list().map(({ kind }) => kind)).toEqual([...Array<string>(5).fill('by-hand'), 'daily']);
});

test('a program killed while it restores leaves a sound database, as it was or as it is to be', async () => {
  const directory = temporaryDirectory();
  (await storeWithBackup(directory)).close();
  const killAfter = [1, 2, 3, 5];
  for (const [number, rounds] of killAfter.entries()) {
    await restoreUntil(rounds, directory, startOfTests + (number + 1) * 1_000_000);
    const store = openTemporaryStore(directory, () => startOfTests + number);
    expect(['then', 'now']).toContain(titleIn(store));
    store.close();
    expect(inspectDatabase(storePaths(directory).database).state).toBe('sound');
  }
}, 120_000);

const restorer = fileURLToPath(new URL('../support/restore-until-killed.ts', import.meta.url));

/** Runs the program and kills it just after it has reported so many rounds, in the middle of the next. */
async function restoreUntil(rounds: number, directory: string, now: number): Promise<void> {
  const child = spawn(process.execPath, [restorer, directory, String(now)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let reports = 0;
  for await (const _line of createInterface({ input: child.stdout })) {
    reports += 1;
    if (reports === rounds) child.kill('SIGKILL');
  }
  await exited;
}
