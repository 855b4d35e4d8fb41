import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { createStores } from '../../electron/store/create-stores.ts';
import type { Database } from '../../electron/store/database.ts';
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { removeSomeUsage } from '../../electron/store/remove-usage.ts';
import { sql } from '../../electron/store/sql.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { addToRollups } from '../../electron/store/usage-rollups.ts';
import type { UsageRecord } from '../../shared/model/usage.ts';
import { seededNumbers } from '../support/seeded-numbers.ts';
import { usageRecord } from './samples.ts';
import { temporaryDirectory } from './temporary-directory.ts';
import { startOfTests } from './temporary-store.ts';

const hourMs = 3_600_000;
/** An hour before midnight of UTC. */
const evening = Date.UTC(2026, 10, 1, 23);

test('usage goes hour by hour, large hours in parts, and after every step the sums are those of what is left', () => {
  const db = openEmpty();
  createStores(db).usage.record([...recordsOf(0, 30), ...recordsOf(1, 95), ...recordsOf(30, 5)]);
  const counts: number[] = [];
  for (let count = removeSomeUsage(db, 10); count > 0; count = removeSomeUsage(db, 10)) {
    counts.push(count);
    const kept = readSums(db);
    addUpAnew(db);
    expect({ counts, sums: kept }).toStrictEqual({ counts, sums: readSums(db) });
  }
  expect(counts).toStrictEqual([30, 10, 10, 10, 10, 10, 10, 35, 5]);
  expect(readSums(db)).toStrictEqual([]);
});

function openEmpty(): Database {
  const paths = storePaths(temporaryDirectory());
  const { db, connection } = openDatabase({ paths, migrations: allMigrations, now: () => startOfTests });
  onTestFinished(() => void connection.close());
  return db;
}

function recordsOf(hour: number, count: number): readonly UsageRecord[] {
  const next = seededNumbers(hour + 1);
  return Array.from({ length: count }, (_, index) =>
    usageRecord({
      id: `${hour}-${index}`,
      at: evening + hour * hourMs + Math.floor(next() * hourMs),
      providerId: next() < 0.5 ? 'alpha' : 'beta',
      attemptIndex: next() < 0.8 ? 0 : 1,
      cost: next() < 0.2 ? { basis: 'unpriced' } : { basis: 'price', micros: Math.floor(next() * 900) },
    }),
  );
}

const Sum = z.looseObject({});

function readSums(db: Database): readonly unknown[] {
  return [
    ...db.all(sql`SELECT 'hour' AS period, * FROM usage_hourly`, Sum),
    ...db.all(sql`SELECT 'day' AS period, * FROM usage_daily`, Sum),
  ];
}

function addUpAnew(db: Database): void {
  db.run(sql`DELETE FROM usage_hourly`);
  db.run(sql`DELETE FROM usage_daily`);
  addToRollups(db, 0);
}
