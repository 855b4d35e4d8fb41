import { expect, onTestFinished, test } from 'vitest';
import { createStores } from '../../../electron/store/create-stores.ts';
import type { Database } from '../../../electron/store/database.ts';
import { allMigrations } from '../../../electron/store/migrations/all-migrations.ts';
import { openDatabase } from '../../../electron/store/open-database.ts';
import { sql } from '../../../electron/store/sql.ts';
import { storePaths } from '../../../electron/store/store-paths.ts';
import { temporaryDirectory } from '../temporary-directory.ts';
import { startOfTests } from '../temporary-store.ts';

const price = JSON.stringify({ input: 1_000_000, output: 2_000_000, cacheRead: 100_000 });
const tiered = JSON.stringify({
  input: 1,
  output: 2,
  cacheRead: 0,
  tiers: [{ aboveInputTokens: 1, input: 2, output: 2 }],
});

test('version 5 knows what caches saved before it, and which attempts were the first', () => {
  const directory = temporaryDirectory();
  const before = openUpTo(4, directory);
  insert(before, { id: 'a', attempt: 0, cached: 800, price });
  insert(before, { id: 'b', attempt: 1, cached: 500, price: tiered });
  const { usage } = createStores(openUpTo(5, directory));
  const bounds = [startOfTests - 1_000, startOfTests + 1_000];
  const sums = (by: 'attempt' | 'model') =>
    usage.sums({ bounds, by }).map(({ value, callCount, promptSavedMicros }) => [value, callCount, promptSavedMicros]);
  expect({ attempt: sums('attempt'), model: sums('model') }).toStrictEqual({
    attempt: [
      ['first', 1, 720],
      ['later', 1, 0],
    ],
    model: [['alpha/large', 2, 720]],
  });
});

interface Call {
  readonly id: string;
  readonly attempt: number;
  readonly cached: number;
  readonly price: string;
}

function insert(db: Database, { id, attempt, cached, price: priceJson }: Call): void {
  db.run(sql`
    INSERT INTO usage_records (id, at, turn_id, attempt_index, source, provider_id, model, input_tokens, output_tokens,
      cached_input_tokens, is_estimated, cost_basis, cost_micros, price_json, total_ms, outcome)
    VALUES (${id}, ${startOfTests}, ${id}, ${attempt}, 'chat', 'alpha', 'alpha/large', 1000, 10, ${cached}, 0, 'price', 300,
      ${priceJson}, 5, 'complete')`);
  for (const [table, periodMs] of [
    [sql`usage_hourly`, 3_600_000],
    [sql`usage_daily`, 86_400_000],
  ] as const) {
    db.run(sql`
      INSERT INTO ${table} (dimension, starts_at, value, call_count, unpriced_count, cost_micros, saved_micros,
        input_tokens, output_tokens, cached_input_tokens, cache_write_tokens, reasoning_tokens)
      VALUES ('model', ${Math.floor(startOfTests / periodMs) * periodMs}, 'alpha/large', 1, 0, 300, 0, 1000, 10, ${cached}, 0, 0)
      ON CONFLICT DO UPDATE SET call_count = call_count + 1`);
  }
}

function openUpTo(version: number, directory: string): Database {
  const migrations = allMigrations.filter((migration) => migration.version <= version);
  const { db, connection } = openDatabase({ paths: storePaths(directory), migrations, now: () => startOfTests });
  onTestFinished(() => void connection.close());
  return db;
}
