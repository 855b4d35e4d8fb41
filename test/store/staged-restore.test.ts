import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inspectDatabase } from '../../electron/store/inspect-database.ts';
import type { OpenedStore } from '../../electron/store/open-store.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import type { Backup } from '../../shared/model/backup.ts';
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

/** A store with a long backup that says "long" and a short one that says "short". */
async function storeWithTwoBackups(directory: string) {
  let now = startOfTests;
  const store = openTemporaryStore(directory, () => (now += 1));
  const make = async (title: string): Promise<Backup> => {
    store.stores.conversations.save(plainConversation({ title }));
    await store.backups.make({ kind: 'by-hand', onProgress: noProgress, signal: never });
    const [made] = store.backups.list();
    if (!made) throw new Error('No backup was made.');
    return made;
  };
  const short = await make('short');
  const filling = Array.from({ length: 2_000 }, (_, index) => ({ id: `filling-${String(index)}` }));
  for (const { id } of filling) store.stores.conversations.save(plainConversation({ id, title: id.repeat(10) }));
  const long = await make('long');
  expect(long.sizeBytes).toBeGreaterThan(short.sizeBytes);
  return [store, { long, short }] as const;
}

/** What of a restore is left in the directory. */
function filesOfRestore(directory: string): readonly string[] {
  return readdirSync(directory).filter((name) => name.includes('restore'));
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
  expect(filesOfRestore(directory)).toEqual([]);
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

test.for(['.unfinished', ''])('a copy whose name was not written is no restore, whole or not (%s)', async (suffix) => {
  const directory = temporaryDirectory();
  const paths = storePaths(directory);
  const store = await storeWithBackup(directory);
  const [backup] = store.backups.list();
  store.close();
  mkdirSync(paths.staged);
  copyFileSync(join(paths.backups, backup?.name ?? ''), join(paths.staged, `${backup?.name ?? ''}${suffix}`));
  writeFileSync(`${paths.stagedName}.unfinished`, backup?.name ?? '');

  const opened = openTemporaryStore(directory, () => later);

  expect({ title: titleIn(opened), notices: opened.notices, left: filesOfRestore(directory) }).toEqual({
    title: 'now',
    notices: [],
    left: [],
  });
});

test('of two restores at the same moment the last one waits, and is what the next start brings', async () => {
  const directory = temporaryDirectory();
  const [store, { long, short }] = await storeWithTwoBackups(directory);
  await Promise.all([store.backups.stage(long.name), store.backups.stage(short.name)]);
  const staged = store.backups.staged();
  store.close();

  const restored = openTemporaryStore(directory, () => later);

  expect({
    staged,
    title: titleIn(restored),
    notices: restored.notices.map((notice) => notice.kind === 'backup-restored' && notice.name),
    left: filesOfRestore(directory),
  }).toEqual({ staged: short, title: 'short', notices: [short.name], left: [] });
});

test('a restore that fails holds up neither the one before nor the one after it', async () => {
  const [store, { long, short }] = await storeWithTwoBackups(temporaryDirectory());
  const missing = '2026-01-01T00-00-00.000Z.daily.db';
  const outcomes = await Promise.allSettled([long.name, missing, short.name].map(store.backups.stage));
  const afterAll = store.backups.staged();
  const again = await Promise.allSettled([store.backups.stage(missing)]);

  expect({
    outcomes: [...outcomes, ...again].map(({ status }) => status),
    staged: [afterAll, store.backups.staged()],
  }).toEqual({
    outcomes: ['fulfilled', 'rejected', 'fulfilled', 'rejected'],
    staged: [short, short],
  });
});

test('a program killed while another backup takes the place of the one that waits leaves the first', async () => {
  const directory = temporaryDirectory();
  const paths = storePaths(directory);
  const [store, { long, short }] = await storeWithTwoBackups(directory);
  await store.backups.stage(long.name);
  store.close();
  copyFileSync(join(paths.backups, short.name), join(paths.staged, short.name));
  writeFileSync(join(paths.staged, `${short.name}.unfinished`), 'half a datab');

  const restored = openTemporaryStore(directory, () => later);

  expect({ title: titleIn(restored), left: filesOfRestore(directory) }).toEqual({ title: 'long', left: [] });
});

test('a restore goes on over what an earlier one left unfinished', async () => {
  const directory = temporaryDirectory();
  const paths = storePaths(directory);
  const [store, { long, short }] = await storeWithTwoBackups(directory);
  mkdirSync(paths.staged);
  for (const { name } of [long, short]) writeFileSync(join(paths.staged, `${name}.unfinished`), 'half a datab');
  await store.backups.stage(short.name);

  expect({ staged: store.backups.staged(), files: readdirSync(paths.staged) }).toEqual({
    staged: short,
    files: [short.name],
  });
});

test('a damaged backup is refused, and everything stays as it was', async () => {
  const directory = temporaryDirectory();
  const paths = storePaths(directory);
  const store = await storeWithBackup(directory);
  store.close();
  const name = '2026-01-01T00-00-00.000Z.daily.db';
  mkdirSync(paths.staged);
  copyFileSync(fileURLToPath(import.meta.url), join(paths.staged, name));
  writeFileSync(paths.stagedName, name);

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
