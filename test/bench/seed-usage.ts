import { mkdirSync } from 'node:fs';
import type { Database } from '../../electron/store/database.ts';
import { allMigrations } from '../../electron/store/migrations/all-migrations.ts';
import { openDatabase } from '../../electron/store/open-database.ts';
import { sql } from '../../electron/store/sql.ts';
import { storePaths } from '../../electron/store/store-paths.ts';
import { addToRollups } from '../../electron/store/usage-rollups.ts';

export interface SeededUsage {
  readonly recordCount: number;
  readonly dayCount: number;
  /** The local midnight at which the first day begins, in epoch milliseconds. */
  readonly firstDay: number;
}

/**
 * Makes a database filled as a year of very heavy use would: a few of 24 models and 12 rules do most of the work, from
 * eight in the morning until ten at night. Multiplying by primes mixes the dimensions without repeating their
 * combinations.
 */
export function seedUsage(directory: string, usage: SeededUsage): void {
  mkdirSync(directory, { recursive: true });
  const { db, connection } = openDatabase({
    paths: storePaths(directory),
    migrations: allMigrations,
    now: () => usage.firstDay,
  });
  db.atomically(() => {
    insertRecords(db, usage);
    addToRollups(db, 0);
  });
  connection.close();
}

function insertRecords(db: Database, { recordCount, dayCount, firstDay }: SeededUsage): void {
  const perDay = Math.ceil(recordCount / dayCount);
  db.run(sql`
    WITH RECURSIVE
      numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ${recordCount}),
      calls AS (
        SELECT
          n,
          CAST(${firstDay} + ${dayMs} * FLOOR(n / ${perDay}) + ${morningMs} + (n % ${perDay}) * ${awakeMs / perDay} AS INTEGER) AS at,
          CAST(24 * POW(n * 7919 % 10007 / 10007.0, 3) AS INTEGER) AS model,
          CAST(12 * POW(n * 6007 % 10009 / 10009.0, 2) AS INTEGER) AS rule
        FROM numbers
      )
    INSERT INTO usage_records (id, at, turn_id, attempt_index, source, workspace_id, conversation_id, message_id,
      provider_id, model, model_label, task, rule_id, rule_name, key_id, key_label, input_tokens, output_tokens,
      cached_input_tokens, is_estimated, cost_basis, cost_micros, first_token_ms, total_ms, outcome, failure_kind)
    SELECT
      'record-' || n,
      at,
      'turn-' || n,
      0,
      JSON_ARRAY('chat', 'chat', 'gateway', 'workflow', 'batch') ->> CAST(n * 31 % 5 AS INTEGER),
      FORMAT('workspace-%d', n * 37 % 5),
      FORMAT('conversation-%d', n / 40),
      'message-' || n,
      FORMAT('provider-%d', model % 8),
      FORMAT('provider-%d/model-%d', model % 8, model),
      'Model ' || model,
      JSON_ARRAY('chat', 'code', 'edit', 'reasoning', 'research', 'summarize', 'rewrite', 'extract', 'classify')
        ->> CAST(n * 41 % 9 AS INTEGER),
      IIF(rule = 0, NULL, 'rule-' || rule),
      IIF(rule = 0, NULL, 'Rule ' || rule),
      FORMAT('key-%d-%d', model % 8, n * 47 % 2),
      FORMAT('Key %d', n * 47 % 2),
      n * 53 % 8000,
      n * 59 % 2000,
      n * 53 % 4000,
      0,
      IIF(n % 50 = 0, 'unpriced', 'price'),
      IIF(n % 50 = 0, NULL, n * 61 % 40000),
      n * 67 % 3000,
      n * 71 % 30000,
      IIF(n % 20 = 0, 'failed', 'complete'),
      IIF(n % 20 = 0, 'overloaded', NULL)
    FROM calls`);
}

const dayMs = 86_400_000;
const morningMs = 8 * 3_600_000;
const awakeMs = 14 * 3_600_000;
