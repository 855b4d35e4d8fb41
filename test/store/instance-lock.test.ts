import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { DataDirectoryInUseError } from '../../electron/store/instance-lock.ts';
import { openStore } from '../../electron/store/open-store.ts';
import { startOfTests, openTemporaryStore } from './temporary-store.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const opener = fileURLToPath(new URL('../support/open-store-once.ts', import.meta.url));
const writer = fileURLToPath(new URL('../support/append-until-killed.ts', import.meta.url));

test('a second process on the same data directory is told which one holds it', () => {
  const directory = temporaryDirectory();
  openTemporaryStore(directory);
  const { status, stdout } = spawnSync(process.execPath, [opener, directory], { encoding: 'utf8' });
  expect([status, JSON.parse(stdout)]).toStrictEqual([
    1,
    {
      opened: false,
      name: 'DataDirectoryInUseError',
      message:
        `Switchboard is already running with the data directory ${directory} (process ${process.pid}). ` +
        'Use that window or end that process, or set SWITCHBOARD_HOME to another directory.',
    },
  ]);
}, 60_000);

test('a second store in the same process is refused as well, and the first goes on', () => {
  const directory = temporaryDirectory();
  const { stores } = openTemporaryStore(directory);
  expect(() => openStore({ directory, now: () => startOfTests })).toThrow(DataDirectoryInUseError);
  expect(stores.conversations.list({ limit: 100 })).toStrictEqual([]);
});

test('closing gives the directory free', () => {
  const directory = temporaryDirectory();
  openTemporaryStore(directory).close();
  expect(openTemporaryStore(directory).notices).toStrictEqual([]);
});

test('a killed process holds nothing', async () => {
  const directory = temporaryDirectory();
  const child = spawn(process.execPath, [writer, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  await once(createInterface({ input: child.stdout }), 'line');
  expect(() => openStore({ directory, now: () => startOfTests })).toThrow(`(process ${child.pid})`);
  child.kill('SIGKILL');
  await exited;
  expect(openTemporaryStore(directory).notices).toStrictEqual([]);
}, 60_000);

test('a damaged lock file is replaced: it holds nothing but the lock', () => {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'lock.db'), 'garbage '.repeat(1_000));
  const { stores } = openTemporaryStore(directory);
  expect(stores.conversations.list({ limit: 1 })).toStrictEqual([]);
});
