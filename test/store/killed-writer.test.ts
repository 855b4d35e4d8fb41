import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { inspectDatabase } from '../../electron/store/inspect-database.ts';
import { latestVersion } from '../../electron/store/migrate.ts';
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { openTemporaryStore } from './temporary-store.ts';

const writer = fileURLToPath(new URL('../support/append-until-killed.ts', import.meta.url));

/** After so many stored numbers the writer is killed; spread so that also checkpoints of the log are hit. */
const killAfter = [1, 37, 150, 420, 990, 1_503];

test('a writer killed at any moment leaves a sound database with everything it had reported', async () => {
  const directory = temporaryDirectory();
  const acknowledged: number[] = [];
  for (const count of killAfter) acknowledged.push(await writeUntil(count, directory, (acknowledged.at(-1) ?? -1) + 1));

  const inspection = inspectDatabase(storePaths(directory).database);
  const { stores, notices } = openTemporaryStore(directory);
  const text = stores.messages.read('message-1')?.text ?? '';
  const stored = text.split(';').slice(0, -1).map(Number);

  expect({ inspection, notices, missing: missingFrom(stored, acknowledged.at(-1) ?? 0) }).toStrictEqual({
    inspection: { state: 'sound', version: latestVersion(allMigrations) },
    notices: [],
    missing: [],
  });
  expect(text).toBe(stored.map((number) => `${number};`).join(''));
}, 120_000);

/** Runs the writer, kills it after `count` reports, and answers the last number it reported. */
async function writeUntil(count: number, directory: string, first: number): Promise<number> {
  const child = spawn(process.execPath, [writer, directory, String(first)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let reports = 0;
  let last = first - 1;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    reports += 1;
    if (reports === count) child.kill('SIGKILL');
  }
  await exited;
  return last;
}

function missingFrom(stored: readonly number[], last: number): readonly number[] {
  const found = new Set(stored);
  return Array.from({ length: last + 1 }, (_, number) => number).filter((number) => !found.has(number));
}
