import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inspectDatabase } from '../../electron/store/inspect-database.ts';
import { latestVersion } from '../../electron/store/migrate.ts';
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts';
import { openStore } from '../../electron/store/open-store.ts';
import { plainConversation, plainMessage } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore, startOfTests } from './temporary-store.ts';

const dayMs = 86_400_000;

test('a backup is one sound file with everything in it', async () => {
  const directory = temporaryDirectory();
  const store = openTemporaryStore(directory);
  store.stores.conversations.save(plainConversation());

  const path = join(directory, 'backups', '2026-11-03T10-22-33.000Z.daily.db');
  expect(await store.backUp()).toStrictEqual({ outcome: 'made', path });
  expect(inspectDatabase(path)).toStrictEqual({ state: 'sound', version: latestVersion(allMigrations) });
  expect(readdirSync(join(directory, 'backups'))).toStrictEqual(['2026-11-03T10-22-33.000Z.daily.db']);
});

test('reads and writes go on during a backup, and what is written meanwhile is in it or later', async () => {
  const directory = temporaryDirectory();
  const store = openTemporaryStore(directory);
  store.stores.conversations.save(plainConversation());
  for (let index = 0; index < 50; index += 1) {
    store.stores.messages.insert(
      plainMessage({ id: `message-${index}`, text: 'x'.repeat(20_000), status: 'streaming' }),
    );
  }
  const running = store.backUp();
  store.stores.messages.append('message-1', { text: 'y', reasoning: '', updatedAt: 2_000 });
  const outcome = await running;
  expect(outcome.outcome).toBe('made');
  expect(store.stores.messages.read('message-1')?.text).toMatch(/y$/);
});

test('a second backup of the same day is not needed', async () => {
  const store = openTemporaryStore();
  await store.backUp();
  store.stores.conversations.save(plainConversation());
  expect(await store.backUp()).toStrictEqual({ outcome: 'not-needed', because: 'made-today' });
});

test('a day without changes needs no backup, a day with changes does', async () => {
  const directory = temporaryDirectory();
  let now = startOfTests;
  const store = openTemporaryStore(directory, () => now);
  const first = await store.backUp();
  now += dayMs;
  const unchanged = await store.backUp();
  // File times may be too coarse to tell a write from a backup just before it; a day is not.
  if (first.outcome === 'made') utimesSync(first.path, new Date(0), new Date(0));
  store.stores.conversations.save(plainConversation());
  const changed = await store.backUp();
  expect([first.outcome, unchanged, changed.outcome]).toStrictEqual([
    'made',
    { outcome: 'not-needed', because: 'nothing-changed' },
    'made',
  ]);
});

test('the newest seven daily backups are kept, and files of others are left alone', async () => {
  const directory = temporaryDirectory();
  const backups = join(directory, 'backups');
  mkdirSync(backups);
  writeFileSync(join(backups, 'mine.db'), 'mine');
  for (let day = 0; day < 9; day += 1) {
    for (const name of readdirSync(backups)) utimesSync(join(backups, name), new Date(0), new Date(0));
    const store = openStore({ directory, now: () => startOfTests + day * dayMs });
    await store.backUp();
    store.close();
  }
  const days = ['05', '06', '07', '08', '09', '10', '11'];
  expect(readdirSync(backups)).toStrictEqual([
    ...days.map((day) => `2026-11-${day}T10-22-33.000Z.daily.db`),
    'mine.db',
  ]);
});

test('backups from a clock that stood ahead neither stand in for those that are due nor outlive them', async () => {
  const directory = temporaryDirectory();
  const backups = join(directory, 'backups');
  mkdirSync(backups);
  const ahead = Array.from({ length: 7 }, (_, day) => `2030-01-0${day + 1}T08-00-00.000Z.daily.db`);
  for (const name of ahead) writeFileSync(join(backups, name), 'made in another year');
  const store = openTemporaryStore(directory);
  store.stores.conversations.save(plainConversation());

  const outcomes = [await store.backUp(), await store.backUp()];

  const today = '2026-11-03T10-22-33.000Z.daily.db';
  expect(outcomes).toStrictEqual([
    { outcome: 'made', path: join(backups, today) },
    { outcome: 'not-needed', because: 'made-today' },
  ]);
  expect(store.backups.list().map(({ name }) => name)).toStrictEqual([today, ...ahead.slice(1).toReversed()]);
});

test('closing the store ends a backup under way and leaves no half of it', async () => {
  const directory = temporaryDirectory();
  const store = openTemporaryStore(directory);
  store.stores.conversations.save(plainConversation());
  store.stores.messages.insert(plainMessage({ text: 'x'.repeat(5_000_000) }));
  const running = store.backUp();
  store.close();
  await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  expect(readdirSync(join(directory, 'backups'))).toStrictEqual([]);
});

test('the caller can end a backup', async () => {
  const directory = temporaryDirectory();
  const store = openTemporaryStore(directory);
  await expect(store.backUp(AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  expect(existsSync(join(directory, 'backups'))).toBe(false);
});

test('what a killed program had begun to write is removed at the next start, and nothing else', () => {
  const directory = temporaryDirectory();
  const backup = '2026-11-02T10-22-33.000Z.daily.db';
  mkdirSync(join(directory, 'backups'));
  mkdirSync(join(directory, 'attachments', 'ab'), { recursive: true });
  const begun = [`backups/${backup}.unfinished`, `backups/${backup}.unfinished-journal`, 'attachments/incoming-7-1'];
  const kept = [`backups/${backup}`, `attachments/ab/${'a'.repeat(64)}`];
  for (const name of [...begun, ...kept]) writeFileSync(join(directory, name), 'x');

  openTemporaryStore(directory);

  expect([...begun, ...kept].filter((name) => existsSync(join(directory, name)))).toStrictEqual(kept);
});
