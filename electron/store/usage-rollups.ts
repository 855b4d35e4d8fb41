import { UsageTotals, type UsageRecord } from '../../shared/model/usage.ts';
import type { Span } from './cover-span.ts';
import type { Database } from './database.ts';
import { sql, type SqlQuery } from './sql.ts';

/** One table of sums per hour or UTC day; both have the same columns. */
export interface Rollup {
  readonly table: SqlQuery;
  readonly unitMs: number;
}

export const hourlyRollup: Rollup = { table: sql`usage_hourly`, unitMs: 3_600_000 };
export const dailyRollup: Rollup = { table: sql`usage_daily`, unitMs: 86_400_000 };

/** Adds one record to the sums of its period and dimensions. */
export function addToRollup(db: Database, { table, unitMs }: Rollup, record: UsageRecord): void {
  const { usage, cost } = record;
  const isUnpriced = cost.basis === 'unpriced';
  db.run(sql`
    INSERT INTO ${table} (starts_at, provider_id, model, workspace_id, source, key_label, outcome, cost_basis,
      call_count, unpriced_count, cost_micros, input_tokens, output_tokens, cached_input_tokens, cache_write_tokens,
      reasoning_tokens)
    VALUES (${Math.floor(record.at / unitMs) * unitMs}, ${record.providerId}, ${record.model},
      ${record.workspaceId ?? ''}, ${record.source}, ${record.keyLabel ?? ''}, ${record.outcome}, ${cost.basis},
      1, ${isUnpriced}, ${isUnpriced ? 0 : cost.micros}, ${usage.inputTokens}, ${usage.outputTokens},
      ${usage.cachedInputTokens ?? 0}, ${usage.cacheWriteTokens ?? 0}, ${usage.reasoningTokens ?? 0})
    ON CONFLICT DO UPDATE SET
      call_count = call_count + excluded.call_count,
      unpriced_count = unpriced_count + excluded.unpriced_count,
      cost_micros = cost_micros + excluded.cost_micros,
      input_tokens = input_tokens + excluded.input_tokens,
      output_tokens = output_tokens + excluded.output_tokens,
      cached_input_tokens = cached_input_tokens + excluded.cached_input_tokens,
      cache_write_tokens = cache_write_tokens + excluded.cache_write_tokens,
      reasoning_tokens = reasoning_tokens + excluded.reasoning_tokens`);
}

/** The span must begin and end on whole periods. */
export function sumRollup(db: Database, { table }: Rollup, { from, to }: Span): UsageTotals | undefined {
  return db.first(
    sql`
      SELECT
        COALESCE(SUM(cost_micros), 0) AS cost_micros,
        COALESCE(SUM(unpriced_count), 0) AS unpriced_count,
        COALESCE(SUM(call_count), 0) AS call_count,
        COALESCE(SUM(input_tokens), 0) AS input_tokens,
        COALESCE(SUM(output_tokens), 0) AS output_tokens
      FROM ${table}
      WHERE starts_at >= ${from} AND starts_at < ${to}`,
    UsageTotals,
  );
}
