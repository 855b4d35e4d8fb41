import type { UsageDimension } from '../../shared/model/usage-filter.ts';
import type { Database } from './database.ts';
import { sql, type SqlQuery } from './sql.ts';

const dayMs = 86_400_000;

/** `total` has one value, which is empty. */
export type RollupDimension = UsageDimension | 'total';

/** What a record counts under in a `dimension`; empty where it has no such value. */
export const valueInDimension: SqlQuery = sql`
  CASE dimension
    WHEN 'total' THEN ''
    WHEN 'provider' THEN provider_id
    WHEN 'model' THEN model
    WHEN 'workspace' THEN COALESCE(workspace_id, '')
    WHEN 'task' THEN COALESCE(task, '')
    WHEN 'rule' THEN COALESCE(rule_id, '')
    WHEN 'key' THEN COALESCE(provider_id || '/' || key_label, '')
    WHEN 'source' THEN source
    WHEN 'outcome' THEN outcome
    WHEN 'attempt' THEN IIF(attempt_index = 0, 'first', 'later')
  END`;

/** Adds the records behind `afterRow` to the sums of their hours and UTC days, however many they are. */
export function addToRollups(db: Database, afterRow: number): void {
  const which = sql`usage_records.rowid > ${afterRow}`;
  for (const { table, period } of rollups) db.run(change(table, { period, which, sign: sql`+` }));
}

/** Takes records that are about to be deleted out of the sums. `which` is a condition on them. */
export function takeFromRollups(db: Database, which: SqlQuery): void {
  for (const { table, period } of rollups) {
    db.run(change(table, { period, which, sign: sql`-` }));
    db.run(sql`
      DELETE FROM ${table}
      WHERE call_count = 0
        AND starts_at IN (SELECT ${period} FROM usage_records WHERE ${which})`);
  }
}

/** Takes an hour all of whose records are about to be deleted out of the sums. */
export function takeHourFromRollups(db: Database, startsAt: number): void {
  const day = Math.floor(startsAt / dayMs) * dayMs;
  db.run(sql`
    INSERT INTO usage_daily (${sumColumns})
    SELECT
      dimension,
      ${day},
      value,
      call_count,
      unpriced_count,
      cost_micros,
      saved_micros,
      input_tokens,
      output_tokens,
      cached_input_tokens,
      cache_write_tokens,
      reasoning_tokens,
      prompt_saved_micros
    FROM usage_hourly
    WHERE starts_at = ${startsAt}
    ${intoThoseThere(sql`-`)}`);
  db.run(sql`DELETE FROM usage_daily WHERE starts_at = ${day} AND call_count = 0`);
  db.run(sql`DELETE FROM usage_hourly WHERE starts_at = ${startsAt}`);
}

const rollups = [
  { table: sql`usage_hourly`, period: sql`at / 3600000 * 3600000` },
  { table: sql`usage_daily`, period: sql`at / 86400000 * 86400000` },
] as const;

interface Change {
  readonly period: SqlQuery;
  readonly which: SqlQuery;
  readonly sign: SqlQuery;
}

function change(table: SqlQuery, { period, which, sign }: Change): SqlQuery {
  return sql`
    WITH dimensions (dimension) AS (
      VALUES ('total'), ('provider'), ('model'), ('workspace'), ('task'), ('rule'), ('key'),
        ('source'), ('outcome'), ('attempt')
    )
    INSERT INTO ${table} (${sumColumns})
    SELECT
      dimension,
      ${period} AS starts_at,
      ${valueInDimension} AS value,
      COUNT(*),
      COUNT(*) FILTER (WHERE cost_basis = 'unpriced'),
      COALESCE(SUM(cost_micros), 0),
      COALESCE(SUM(saved_micros), 0),
      SUM(input_tokens),
      SUM(output_tokens),
      COALESCE(SUM(cached_input_tokens), 0),
      COALESCE(SUM(cache_write_tokens), 0),
      COALESCE(SUM(reasoning_tokens), 0),
      COALESCE(SUM(prompt_saved_micros), 0)
    FROM usage_records
    CROSS JOIN dimensions
    WHERE ${which}
    GROUP BY 1, 2, 3
    ${intoThoseThere(sign)}`;
}

const sumColumns = sql`dimension, starts_at, value, call_count, unpriced_count, cost_micros, saved_micros, input_tokens,
  output_tokens, cached_input_tokens, cache_write_tokens, reasoning_tokens, prompt_saved_micros`;

function intoThoseThere(sign: SqlQuery): SqlQuery {
  return sql`
    ON CONFLICT DO UPDATE SET
      call_count = call_count ${sign} excluded.call_count,
      unpriced_count = unpriced_count ${sign} excluded.unpriced_count,
      cost_micros = cost_micros ${sign} excluded.cost_micros,
      saved_micros = saved_micros ${sign} excluded.saved_micros,
      input_tokens = input_tokens ${sign} excluded.input_tokens,
      output_tokens = output_tokens ${sign} excluded.output_tokens,
      cached_input_tokens = cached_input_tokens ${sign} excluded.cached_input_tokens,
      cache_write_tokens = cache_write_tokens ${sign} excluded.cache_write_tokens,
      reasoning_tokens = reasoning_tokens ${sign} excluded.reasoning_tokens,
      prompt_saved_micros = prompt_saved_micros ${sign} excluded.prompt_saved_micros`;
}
