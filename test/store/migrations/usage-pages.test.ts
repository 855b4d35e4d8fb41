import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createStores } from '../../../electron/store/create-stores.ts';
import { allMigrations } from '../../../electron/store/migrations/all-migrations.ts';
import { openDatabase } from '../../../electron/store/open-database.ts';
import { sql } from '../../../electron/store/sql.ts';
import { storePaths } from '../../../electron/store/store-paths.ts';
import { usageRecord } from '../samples.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { startOfTests } from '../temporary-store.ts';

const hour = { from: Date.UTC(2026, 10, 3, 10), to: Date.UTC(2026, 10, 3, 11) };
const Count = z.strictObject({ pageCount: z.int() });

test('version 11 packs records of before, and forgets what was packed of an hour with the first record deleted in it', () => {
  const directory = temporaryDirectory();
  createStores(openUpTo(9, directory)).usage.record([
    usageRecord({ id: 'a', at: hour.from }),
    usageRecord({ id: 'b', at: hour.from + 1 }),
  ]);
  const db = openUpTo(11, directory);
  const { spend } = createStores(db);
  while (spend.pack(hour)) continue;
  const [part] = spend.parts({ ...hour, filter: { task: 'chat' }, by: ['task'] });
  const countPages = () => db.first(sql`SELECT COUNT(*) AS page_count FROM usage_pages`, Count)?.pageCount;
  const before = countPages();
  db.run(sql`DELETE FROM usage_records WHERE id = 'a'`);

  expect([part?.callCount, part?.costMicros, before, countPages()]).toStrictEqual([2, 1_400, 1, 0]);
});

function openUpTo(version: number, directory: string) {
  const migrations = allMigrations.filter((migration) => migration.version <= version);
  const { db, connection } = openDatabase({ paths: storePaths(directory), migrations, now: () => startOfTests });
  onTestFinished(() => void connection.close());
  return db;
}
