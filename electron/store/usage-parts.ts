import { z } from 'zod';
import { SpendSum } from '../../shared/model/spend.ts';
import { UsageDimension } from '../../shared/model/usage-filter.ts';
import type { FilteredPart, SpendStore } from '../core/ports/spend-store.ts';
import type { Database } from './database.ts';
import { sql, type SqlQuery } from './sql.ts';
import { usageCondition } from './usage-condition.ts';

const Part = z.strictObject({ dimension: UsageDimension, value: z.string(), ...SpendSum.shape });

/** One pass over the records of the span finds those that pass; they are then added up by each dimension in turn. */
export function readParts(db: Database, question: Parameters<SpendStore['parts']>[0]): readonly FilteredPart[] {
  const { from, to, filter } = question;
  const rows = db.all(
    sql`
      WITH passing AS MATERIALIZED (
        SELECT
          provider_id,
          model,
          COALESCE(workspace_id, '') AS workspace,
          COALESCE(task, '') AS task,
          COALESCE(rule_id, '') AS rule,
          COALESCE(provider_id || '/' || key_label, '') AS key_name,
          source,
          outcome,
          IIF(attempt_index = 0, 'first', 'later') AS attempt,
          cost_basis = 'unpriced' AS is_unpriced,
          COALESCE(cost_micros, 0) AS cost_micros,
          COALESCE(saved_micros, 0) AS saved_micros,
          COALESCE(prompt_saved_micros, 0) AS prompt_saved_micros,
          input_tokens,
          output_tokens,
          COALESCE(cached_input_tokens, 0) AS cached_input_tokens
        FROM usage_records
        WHERE at >= ${from} AND at < ${to} ${usageCondition(filter)}
      )
      ${columns.map(sumBy).reduce((all, each) => sql`${all} UNION ALL ${each}`)}`,
    Part,
  );
  return rows.map(({ value, ...part }) => ({ ...part, ...(value !== '' && { value }) }));
}

const columns: readonly (readonly [UsageDimension, SqlQuery])[] = [
  ['provider', sql`provider_id`],
  ['model', sql`model`],
  ['workspace', sql`workspace`],
  ['task', sql`task`],
  ['rule', sql`rule`],
  ['key', sql`key_name`],
  ['source', sql`source`],
  ['outcome', sql`outcome`],
  ['attempt', sql`attempt`],
];

function sumBy([dimension, column]: readonly [UsageDimension, SqlQuery]): SqlQuery {
  return sql`
    SELECT
      ${dimension} AS dimension,
      ${column} AS value,
      COUNT(*) AS call_count,
      SUM(is_unpriced) AS unpriced_count,
      SUM(cost_micros) AS cost_micros,
      SUM(saved_micros) AS saved_micros,
      SUM(prompt_saved_micros) AS prompt_saved_micros,
      SUM(input_tokens) AS input_tokens,
      SUM(output_tokens) AS output_tokens,
      SUM(cached_input_tokens) AS cached_input_tokens
    FROM passing
    GROUP BY 2`;
}
