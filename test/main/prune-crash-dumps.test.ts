import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pruneCrashDumps } from '../../electron/main/prune-crash-dumps.ts';

test('the newest five crash dumps are kept, whatever folder they are in', async () => {
  const directory = createDirectory();
  mkdirSync(join(directory, 'pending'));
  mkdirSync(join(directory, 'completed'));
  for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const file = join(directory, number % 2 === 0 ? 'pending' : 'completed', `${number}.dmp`);
    writeFileSync(file, 'memory');
    utimesSync(file, number, number);
  }
  writeFileSync(join(directory, 'settings.dat'), 'kept');

  await pruneCrashDumps(directory);

  expect(readdirSync(directory, { recursive: true }).map(String).sort()).toEqual([
    'completed',
    join('completed', '5.dmp'),
    join('completed', '7.dmp'),
    'pending',
    join('pending', '4.dmp'),
    join('pending', '6.dmp'),
    join('pending', '8.dmp'),
    'settings.dat',
  ]);
});

test('no crash yet means nothing to do', async () => {
  await expect(pruneCrashDumps(join(createDirectory(), 'missing'))).resolves.toBe(undefined);
});

function createDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'switchboard-dumps-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
