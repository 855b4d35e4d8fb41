import { expect, onTestFinished, test } from 'vitest';
import { createStores } from '../../../electron/store/create-stores.ts';
import type { Database } from '../../../electron/store/database.ts';
import { allMigrations } from '../../../electron/store/migrations/all-migrations.ts';
import { openDatabase } from '../../../electron/store/open-database.ts';
import { sql } from '../../../electron/store/sql.ts';
import { storePaths } from '../../../electron/store/store-paths.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { startOfTests } from '../temporary-store.ts';

const dayMs = 86_400_000;

test('version 6 counts the calls of the month before it', () => {
  const directory = temporaryDirectory();
  const before = openUpTo(5, directory);
  insert(before, { id: 'long-ago', at: startOfTests - 31 * dayMs, firstTokenMs: 100 });
  insert(before, { id: 'lately', at: startOfTests - dayMs, firstTokenMs: 1_234 });
  insert(before, { id: 'cached', at: startOfTests - dayMs, firstTokenMs: undefined });
  insert(before, { id: 'now', at: startOfTests, firstTokenMs: 95 });
  const { callHistory } = createStores(openUpTo(6, directory));
  const counts = callHistory.list({ from: 0, to: startOfTests + 1 });

  expect(counts.map(({ firstTokenMs, callCount }) => [firstTokenMs, callCount])).toStrictEqual([
    [1_200, 1],
    [100, 1],
  ]);
});

interface Call {
  readonly id: string;
  readonly at: number;
  readonly firstTokenMs: number | undefined;
}

function insert(db: Database, { id, at, firstTokenMs }: Call): void {
  db.run(sql`
    INSERT INTO usage_records (id, at, turn_id, attempt_index, source, provider_id, model, input_tokens, output_tokens,
      is_estimated, cost_basis, cost_micros, first_token_ms, total_ms, outcome)
    VALUES (${id}, ${at}, ${id}, 0, 'chat', 'alpha', 'alpha/large', 10, 10, 0, 'price', 3, ${firstTokenMs}, 50, 'complete')`);
}

function openUpTo(version: number, directory: string): Database {
  const migrations = allMigrations.filter((migration) => migration.version <= version);
  const { db, connection } = openDatabase({ paths: storePaths(directory), migrations, now: () => startOfTests });
  onTestFinished(() => void connection.close());
  return db;
}
