import { expect, onTestFinished, test } from 'vitest';
import { createStores } from '../../../electron/store/create-stores.ts';
import { allMigrations } from '../../../electron/store/migrations/all-migrations.ts';
import { openDatabase } from '../../../electron/store/open-database.ts';
import { storePaths } from '../../../electron/store/store-paths.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { startOfTests } from '../temporary-store.ts';

test('version 7 has no tests of rules at first, and keeps those that are saved', () => {
  const directory = temporaryDirectory();
  openUpTo(6, directory);
  const { ruleTests } = createStores(openUpTo(7, directory));
  const before = ruleTests.list();
  const saved = {
    id: 't1',
    createdAt: 1,
    name: 'Tides',
    message: { text: 'when is the tide in' },
    expected: { type: 'model', model: 'alpha/large' },
    at: 1,
  } as const;
  ruleTests.save(saved);

  expect([before, ruleTests.list()]).toStrictEqual([[], [saved]]);
});

function openUpTo(version: number, directory: string) {
  const migrations = allMigrations.filter((migration) => migration.version <= version);
  const { db, connection } = openDatabase({ paths: storePaths(directory), migrations, now: () => startOfTests });
  onTestFinished(() => void connection.close());
  return db;
}
